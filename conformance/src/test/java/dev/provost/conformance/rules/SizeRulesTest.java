package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SizeRulesTest {

    private static TranscriptBuilder announcing(Meta meta, Command... commands) {
        Message first = transcript().fromDevice(1, sessionAlert("1"));
        return transcript().device(with(first, h -> h.withMeta(meta))).server(1, commands);
    }

    private static int octetsOf(Message message) {
        return message.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    @Nested
    class Max_msg_size {

        private final Command[] answer = {header("1", 1, 212), getLang("2")};
        private final int octets = octetsOf(transcript().fromServer(1, answer));

        @Test
        void is_kept() {
            examine(new MaxMsgSizeRule(), announcing(Meta.EMPTY.withMaxMsgSize(octets), answer))
                    .passes("within the limit");
        }

        @Test
        void is_exceeded() {
            examine(new MaxMsgSizeRule(), announcing(Meta.EMPTY.withMaxMsgSize(octets - 1), answer))
                    .fails("The answer is longer than the device's MaxMsgSize")
                    .expecting("at most " + (octets - 1) + " octets", octets + " octets");
        }

        @Test
        void is_too_small_for_any_answer() {
            examine(new MaxMsgSizeRule(), announcing(Meta.EMPTY.withMaxMsgSize(1), header("1", 1, 212)))
                    .warns("The answer is longer than the device's MaxMsgSize, with statuses alone");
        }

        @Test
        void holds_for_later_messages() {
            TranscriptBuilder later = announcing(Meta.EMPTY.withMaxMsgSize(octets), answer)
                    .device(2, header("1", 1, 200))
                    .server(2, header("1", 2, 200), getLang("2"), getLang("3"));
            examine(new MaxMsgSizeRule(), later).fails("The answer is longer than the device's MaxMsgSize");
        }

        private static Replace chunk(String cmdId) {
            return Replace.of(
                    cmdId,
                    Item.target("./X")
                            .withMeta(Meta.EMPTY.withSize(2000))
                            .withData("part")
                            .withMoreData());
        }

        private TranscriptBuilder tight(int limit, Message given) {
            Message first = transcript().fromDevice(1, sessionAlert("1"));
            return transcript()
                    .device(with(first, h -> h.withMeta(Meta.EMPTY.withMaxMsgSize(limit))))
                    .server(given);
        }

        @Test
        void may_leave_statuses_for_the_next_message() {
            Message unfinished = open(transcript().fromServer(1, header("1", 1, 212)));
            examine(new FinalRule(), tight(octetsOf(unfinished) + 100, unfinished))
                    .passes("no Final where the MaxMsgSize of the device leaves statuses for the next message");
            examine(new FinalRule(), tight(octetsOf(unfinished) + 1000, unfinished))
                    .fails("The message does not end its package");
        }

        @Test
        void lets_the_package_of_the_server_go_on_when_the_device_asks_for_more() {
            Message unfinished = open(transcript().fromServer(1, header("1", 1, 212)));
            TranscriptBuilder narrow = tight(octetsOf(unfinished) + 100, unfinished)
                    .device(open(
                            transcript().fromDevice(2, header("1", 1, 200), Alert.of("2", AlertCode.NEXT_MESSAGE))))
                    .server(2, header("1", 2, 200), getLang("2"));
            examine(new NextMessageRule(), narrow).hasNoEvidence();
            examine(new NoCommandWhileOpenRule(), narrow).hasNoEvidence();

            TranscriptBuilder wide = tight(octetsOf(unfinished) + 1000, unfinished)
                    .device(open(
                            transcript().fromDevice(2, header("1", 1, 200), Alert.of("2", AlertCode.NEXT_MESSAGE))))
                    .server(2, header("1", 2, 200), getLang("2"));
            examine(new NextMessageRule(), wide).fails("The server does not ask for the rest of the package");
        }

        @Test
        void may_leave_no_room_for_a_chunk_beside_the_statuses() {
            Message chunk = open(transcript().fromServer(1, header("1", 1, 212), chunk("2")));
            Message between = open(transcript().fromServer(2, header("1", 2, 200)));
            Status buffered = Status.of("2", "1", "2", "Replace", 213);
            examine(
                            new LargeObjectRule(),
                            tight(octetsOf(between) + 100, chunk)
                                    .device(open(transcript().fromDevice(2, header("1", 1, 200), buffered)))
                                    .server(between))
                    .passes("first chunk with Size");
            examine(
                            new LargeObjectRule(),
                            tight(octetsOf(between) + 1000, chunk)
                                    .device(open(transcript().fromDevice(2, header("1", 1, 200), buffered)))
                                    .server(between))
                    .fails("The message does not go on with the large object");
        }

        @Test
        void leaves_statuses_behind_when_the_session_is_given_up() {
            Message unfinished = open(transcript().fromServer(1, header("1", 1, 212)));
            TranscriptBuilder aborted = tight(octetsOf(unfinished) + 100, unfinished)
                    .device(2, header("1", 1, 200), Alert.of("2", AlertCode.SESSION_ABORT))
                    .server(2, header("1", 2, 200));
            examine(CommandStatusRule.all().getFirst(), aborted).hasNoEvidence();

            TranscriptBuilder ended = tight(octetsOf(unfinished) + 100, unfinished)
                    .device(2, header("1", 1, 200))
                    .server(2, header("1", 2, 200));
            examine(CommandStatusRule.all().getFirst(), ended)
                    .fails("Alert 1201 (CmdID 1) of the device gets no Status");
        }

        @Test
        void may_leave_no_room_for_commands() {
            Message asking = transcript().fromServer(1, header("1", 1, 212), Alert.of("2", AlertCode.NEXT_MESSAGE));
            examine(new SessionEndRule(), tight(octetsOf(asking) + 100, asking))
                    .passes("Alert 1222 where the MaxMsgSize of the device leaves no room for commands");
            examine(new SessionEndRule(), tight(octetsOf(asking) + 1000, asking))
                    .fails("The server asks for the next message though the device is done");
        }

        @Test
        void that_was_not_announced_cannot_be_judged() {
            examine(new MaxMsgSizeRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Max_obj_size {

        private TranscriptBuilder limit(int octets, Item item) {
            return announcing(
                    new Meta(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Integer.toString(octets)),
                            List.of()),
                    header("1", 1, 212),
                    Add.of("2", item));
        }

        @Test
        void is_kept() {
            examine(new MaxObjSizeRule(), limit(3, Item.target("./A").withData("abc")))
                    .passes("within the limit");
        }

        @Test
        void is_exceeded() {
            examine(new MaxObjSizeRule(), limit(2, Item.target("./A").withData("abc")))
                    .fails("Add (CmdID 2) holds an object larger than the device's MaxObjSize")
                    .expecting("at most 2 octets", "3 octets");
        }

        @Test
        void is_exceeded_by_the_whole_of_the_chunks() {
            Item chunk = Item.target("./A")
                    .withMeta(Meta.EMPTY.withSize(5000))
                    .withData("abc")
                    .withMoreData();
            examine(new MaxObjSizeRule(), limit(1000, chunk))
                    .fails("Add (CmdID 2) holds an object larger than the device's MaxObjSize")
                    .expecting("at most 1000 octets", "5000 octets");
        }

        @Test
        void that_was_not_announced_cannot_be_judged() {
            examine(new MaxObjSizeRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Large_object {

        private final Item first = Item.target("./A")
                .withMeta(Meta.EMPTY.withSize(2))
                .withData("x")
                .withMoreData();

        private TranscriptBuilder chunks(Item one, int statusOfDevice, Item two) {
            Add add = Add.of("4", one);
            TranscriptBuilder transcript =
                    firstPackage().server(open(transcript().fromServer(1, header("1", 1, 212), add)));
            return transcript
                    .device(open(transcript.fromDevice(2, header("1", 1, 200), status("2", 1, add, statusOfDevice))))
                    .server(2, header("1", 2, 200), Add.of("2", two));
        }

        @Test
        void comes_in_chunks() {
            examine(new LargeObjectRule(), chunks(first, 213, Item.target("./A").withData("y")))
                    .passes("next chunk of the same target without Size");
        }

        @Test
        void lacks_its_size() {
            examine(
                            new LargeObjectRule(),
                            serverSends(
                                    Add.of("4", Item.target("./A").withData("x").withMoreData())))
                    .fails("The first chunk of a large object does not give its size");
        }

        @Test
        void is_interrupted() {
            examine(new LargeObjectRule(), chunks(first, 213, Item.target("./B").withData("y")))
                    .fails("The message does not go on with the large object")
                    .expecting("next chunk for ./A", "./B");
        }

        @Test
        void repeats_its_size() {
            examine(
                            new LargeObjectRule(),
                            chunks(
                                    first,
                                    213,
                                    Item.target("./A")
                                            .withMeta(Meta.EMPTY.withSize(2))
                                            .withData("y")))
                    .fails("A later chunk of a large object gives its size again");
        }

        @Test
        void is_given_up_after_an_error() {
            examine(new LargeObjectRule(), chunks(first, 420, Item.target("./B").withData("y")))
                    .passes("first chunk with Size");
        }

        @Test
        void does_not_occur_in_a_plain_session() {
            examine(new LargeObjectRule(), lawfulSession()).hasNoEvidence();
        }
    }
}
