package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Large objects in both directions, as far as traffic alone tells right from wrong. */
class ChunkRulesTest {

    private static final Meta EVENT = Meta.EMPTY.withType("x");

    private static Alert first(String text, int size) {
        return Alert.of(
                "3",
                AlertCode.GENERIC_ALERT,
                Item.source("./Log")
                        .withMeta(EVENT.withSize(size))
                        .withData(text)
                        .withMoreData());
    }

    private static Alert last(String text) {
        return event("./Log", text);
    }

    private static Alert event(String source, String text) {
        return Alert.of(
                "2",
                AlertCode.GENERIC_ALERT,
                Item.source(source).withMeta(EVENT).withData(text));
    }

    /** The device sends a first chunk of "ab" and gets {@code code} for it. */
    private static TranscriptBuilder begun(int size, int code) {
        Message open = open(transcript().fromDevice(1, sessionAlert("1"), deviceInfo("2"), first("ab", size)));
        return transcript()
                .device(open)
                .server(open(transcript()
                        .fromServer(
                                1,
                                header("1", 1, 212),
                                status("2", 1, sessionAlert("1"), 200),
                                status("3", 1, deviceInfo("2"), 200),
                                status("4", 1, first("ab", size), code),
                                Alert.of("5", AlertCode.NEXT_MESSAGE))));
    }

    private static TranscriptBuilder ended(int size, int code) {
        Alert end = last("cd");
        return begun(size, 213)
                .device(2, header("1", 1, 200), end)
                .server(2, header("1", 2, 200), status("2", 2, end, code));
    }

    @Nested
    class A_chunk_of_the_device {

        @Test
        void gets_213() {
            examine(new ReceivedChunkRule(), begun(4, 213)).passes("213");
        }

        @Test
        void may_be_refused() {
            examine(new ReceivedChunkRule(), begun(4, 413)).passes("an error status");
        }

        @Test
        void is_taken_for_a_whole() {
            examine(new ReceivedChunkRule(), begun(4, 200))
                    .fails("A chunk in Alert 1226 (CmdID 3) is not answered as one")
                    .expecting("213", "Status 200");
        }

        @Test
        void gets_no_status() {
            Message open = open(transcript().fromDevice(1, sessionAlert("1"), first("ab", 4)));
            examine(new ReceivedChunkRule(), transcript().device(open).server(1, header("1", 1, 212)))
                    .fails("A chunk in Alert 1226 (CmdID 3) is not answered as one")
                    .expecting("213", "no Status");
        }

        @Test
        void is_the_end_of_a_session_that_the_server_aborts() {
            Message open = open(transcript().fromDevice(1, sessionAlert("1"), first("ab", 4)));
            examine(
                            new ReceivedChunkRule(),
                            transcript()
                                    .device(open)
                                    .server(1, header("1", 1, 212), Alert.of("2", AlertCode.SESSION_ABORT)))
                    .hasNoEvidence();
        }
    }

    @Nested
    class The_size_of_an_object {

        @Test
        void is_right() {
            examine(new ObjectSizeRule(), ended(4, 200)).hasNoEvidence();
        }

        @Test
        void is_wrong_and_noticed() {
            examine(new ObjectSizeRule(), ended(5, 424)).passes("424, or another error status");
            examine(new ObjectSizeRule(), ended(5, 413)).passes("424, or another error status");
        }

        @Test
        void is_wrong_and_not_noticed() {
            examine(new ObjectSizeRule(), ended(5, 200))
                    .fails("A large object of 4 octets is taken though 5 were announced")
                    .expecting("Status 424", "Status 200");
        }

        @Test
        void is_not_counted_when_the_object_was_refused_before() {
            Alert end = last("cd");
            examine(
                            new ObjectSizeRule(),
                            begun(5, 413)
                                    .device(2, header("1", 1, 200), end)
                                    .server(2, header("1", 2, 200), status("2", 2, end, 200)))
                    .hasNoEvidence();
        }

        @Test
        void is_not_counted_where_characters_and_octets_differ() {
            Alert end = last("é");
            examine(
                            new ObjectSizeRule(),
                            begun(3, 213)
                                    .device(2, header("1", 1, 200), end)
                                    .server(2, header("1", 2, 200), status("2", 2, end, 200)))
                    .hasNoEvidence();
        }
    }

    @Nested
    class The_end_of_an_object {

        private TranscriptBuilder another(Command... more) {
            Alert other = event("./Other", "x");
            TranscriptBuilder asked = begun(4, 213).device(2, header("1", 1, 200), other);
            Command[] answer = new Command[2 + more.length];
            answer[0] = header("1", 2, 200);
            answer[1] = status("2", 2, other, 200);
            System.arraycopy(more, 0, answer, 2, more.length);
            return asked.server(2, answer);
        }

        @Test
        void is_missing_and_noticed() {
            examine(new ObjectEndRule(), another(Alert.of("3", AlertCode.NO_END_OF_DATA)))
                    .passes("Alert 1225");
        }

        @Test
        void is_missing_and_not_noticed() {
            examine(new ObjectEndRule(), another())
                    .fails("The server does not notice that the end of a large object is missing")
                    .expecting("Alert 1225", "none");
        }

        @Test
        void is_missing_though_another_object_ends_in_the_same_message() {
            Alert both = Alert.of(
                    "2",
                    AlertCode.GENERIC_ALERT,
                    event("./Other", "x").items().getFirst(),
                    last("ab").items().getFirst());
            TranscriptBuilder asked = begun(4, 213).device(2, header("1", 1, 200), both);

            examine(new ObjectEndRule(), asked.server(2, header("1", 2, 200)))
                    .fails("The server does not notice that the end of a large object is missing");
        }

        @Test
        void came() {
            examine(new ObjectEndRule(), ended(4, 200)).hasNoEvidence();
        }

        @Test
        void is_not_missed_in_an_aborted_session() {
            examine(new ObjectEndRule(), another(Alert.of("3", AlertCode.SESSION_ABORT)))
                    .hasNoEvidence();
        }
    }

    @Nested
    class The_next_chunk_of_the_server {

        private Replace chunk(boolean first, boolean more) {
            Item item = Item.target("./A").withData("ab");
            Item sized = first ? item.withMeta(Meta.EMPTY.withSize(6)) : item;
            return Replace.of("4", more ? sized.withMoreData() : sized);
        }

        private TranscriptBuilder after(int code, Command next) {
            return serverSends(chunk(true, true))
                    .device(2, header("1", 1, 200), status("2", 1, chunk(true, true), code))
                    .server(2, header("1", 2, 200), next);
        }

        @Test
        void follows_213() {
            examine(new ChunkPatienceRule(), after(213, chunk(false, true))).passes("the next chunk after 213");
        }

        @Test
        void follows_a_refusal() {
            examine(new ChunkPatienceRule(), after(413, chunk(false, true)))
                    .fails("The next chunk follows although the device did not take the last one")
                    .expecting("no next chunk after another status", "Status 413");
        }

        @Test
        void is_the_first_one_again() {
            examine(new ChunkPatienceRule(), after(413, chunk(true, true)))
                    .passes("no next chunk after another status");
        }

        @Test
        void may_be_another_value_of_the_same_node() {
            examine(new ChunkPatienceRule(), after(413, chunk(false, false)))
                    .passes("no next chunk after another status");
        }
    }

    @Nested
    class A_resp_uri {

        private TranscriptBuilder given() {
            Message answer = transcript().fromServer(1, header("1", 1, 212), getLang("2"));
            return firstPackage().server(with(answer, h -> h.withRespUri("http://dm.example/here")));
        }

        private TranscriptBuilder followed() {
            Message there = transcript().fromDevice(2, header("1", 1, 200));
            return given().device(with(there, h -> h.withTarget(Location.of("http://dm.example/here"))));
        }

        @Test
        void leads_to_a_message() {
            examine(new RespUriRule(), followed().server(2, header("1", 2, 200)))
                    .passes("a message from the RespURI");
        }

        @Test
        void leads_nowhere() {
            examine(new RespUriRule(), followed().serverOctets(404, "text/plain"))
                    .fails("Nobody answers at the RespURI of the server")
                    .expecting("a message from http://dm.example/here", "HTTP 404");
        }

        @Test
        void leads_to_a_busy_server() {
            examine(new RespUriRule(), followed().serverOctets(503, "text/plain"))
                    .passes("a refusal for reasons of HTTP");
        }

        @Test
        void is_not_judged_when_the_device_goes_elsewhere() {
            examine(new RespUriRule(), given().device(2, header("1", 1, 200)).serverOctets(404, "text/plain"))
                    .hasNoEvidence();
        }

        @Test
        void is_not_needed() {
            examine(new RespUriRule(), lawfulSession()).hasNoEvidence();
        }
    }
}
