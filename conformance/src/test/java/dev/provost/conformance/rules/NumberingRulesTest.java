package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Command;
import dev.provost.syncml.Delete;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Deviation.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NumberingRulesTest {

    @Nested
    class Server_msg_id {

        @Test
        void counts_from_1() {
            examine(new ServerMsgIdRule(), lawfulSession()).passes("one more than before");
        }

        @Test
        void counts_from_1_again_after_the_end_of_the_session() {
            examine(
                            new ServerMsgIdRule(),
                            firstPackage()
                                    .server(1, header("1", 1, 212))
                                    .device(2, header("1", 1, 200))
                                    .server(1, header("1", 2, 401)))
                    .passes("1 again, in a new session that begins after the end of the one before");
        }

        @Test
        void begins_at_2() {
            examine(new ServerMsgIdRule(), firstPackage().server(2, header("1", 1, 212)))
                    .fails("The server does not count its messages 1, 2, 3")
                    .expecting("MsgID 1", "MsgID 2");
        }

        @Test
        void leaves_a_number_out() {
            examine(
                            new ServerMsgIdRule(),
                            serverSends(getLang("4"))
                                    .device(2, header("1", 1, 200), status("2", 1, getLang("4"), 404))
                                    .server(3, header("1", 2, 200)))
                    .fails("The server does not count its messages 1, 2, 3")
                    .expecting("MsgID 2", "MsgID 3")
                    .at(3);
        }

        @Test
        void may_count_an_answer_that_got_lost() {
            examine(
                            new ServerMsgIdRule(),
                            serverSends(getLang("4"))
                                    .device(2, header("1", 1, 200))
                                    .silence("the connection was reset")
                                    .device(2, header("1", 1, 200))
                                    .server(3, header("1", 2, 200)))
                    .passes("one more than before");
        }

        @Test
        void of_a_stored_answer_stays() {
            examine(
                            new ServerMsgIdRule(),
                            serverSends()
                                    .device(1, sessionAlert("1"), deviceInfo("2"))
                                    .server(1, header("1", 1, 212)))
                    .passes("the stored answer to a repeated message");
        }

        @Test
        void is_no_number() {
            Message answer = transcript().fromServer(1, header("1", 1, 212));
            SyncHdr h = answer.header();
            Message odd = new Message(
                    SyncHdr.of(DmVersion.DM_1_2, h.sessionId(), "one", h.target(), h.source()), answer.body());
            examine(new ServerMsgIdRule(), firstPackage().server(odd)).fails("The server's MsgID is no number");
        }

        @Test
        void of_a_session_seen_from_its_middle_may_be_any() {
            examine(
                            new ServerMsgIdRule(),
                            transcript().device(7, header("1", 6, 200)).server(7, header("1", 7, 200)))
                    .hasNoEvidence();
        }
    }

    @Nested
    class Cmd_id {

        @Test
        void is_unique() {
            examine(new CmdIdRule(), lawfulSession()).passes("unique and not 0");
        }

        @Test
        void is_missing() {
            examine(new CmdIdRule(), serverSends(getLang("")))
                    .fails("Get has no CmdID")
                    .expecting("a CmdID", "none");
        }

        @Test
        void is_that_of_the_header() {
            examine(new CmdIdRule(), serverSends(getLang("0"))).fails("Get has the CmdID of the header");
        }

        @Test
        void occurs_again_inside_atomic() {
            examine(
                            new CmdIdRule(),
                            serverSends(Atomic.of(
                                    "4", Delete.of("5", Item.target("./A")), Delete.of("4", Item.target("./B")))))
                    .fails("Delete has the CmdID of another command")
                    .expecting("a unique CmdID", "4");
        }

        @Test
        void of_no_answer_cannot_be_judged() {
            examine(new CmdIdRule(), firstPackage().silence("timeout")).hasNoEvidence();
        }
    }

    @Nested
    class Status_parts {

        private static final String PARTS = "CmdID, MsgRef, CmdRef, Cmd, TargetRef*, SourceRef*, Chal?, Data, Item*";

        @Test
        void are_complete() {
            examine(new StatusPartsRule(), lawfulSession()).passes(PARTS);
        }

        @Test
        void lack_the_code() {
            TranscriptBuilder lacking = firstPackage();
            lacking.server(
                    lacking.fromServer(1, header("1", 1, 212)),
                    deviation(Kind.MISSING, "SyncML/SyncBody/Status/Data", "Status has no Data"));
            examine(new StatusPartsRule(), lacking)
                    .fails("Status has no Data")
                    .expecting(PARTS, "SyncML/SyncBody/Status/Data");
        }

        @Test
        void of_a_message_without_status_cannot_be_judged() {
            examine(new StatusPartsRule(), firstPackage().server(1, getLang("1")))
                    .hasNoEvidence();
        }
    }

    @Nested
    class Status_reference {

        @Test
        void exists() {
            examine(new StatusReferenceRule(), lawfulSession()).passes("a command of the device");
        }

        @Test
        void names_a_message_that_was_never_sent() {
            examine(new StatusReferenceRule(), firstPackage().server(1, header("1", 9, 212)))
                    .fails("A Status refers to a message that the device never sent")
                    .expecting("a MsgID of the device", "MsgRef 9, CmdRef 0, Cmd SyncHdr, code 212");
        }

        @Test
        void names_a_message_that_is_yet_to_be_sent() {
            examine(
                            new StatusReferenceRule(),
                            firstPackage().server(1, header("1", 2, 212)).device(2, header("1", 1, 200)))
                    .fails("A Status refers to a message that the device never sent")
                    .expecting("a MsgID of the device", "MsgRef 2, CmdRef 0, Cmd SyncHdr, code 212")
                    .at(1);
        }

        @Test
        void names_a_command_that_was_never_sent() {
            examine(
                            new StatusReferenceRule(),
                            firstPackage().server(1, header("1", 1, 212), status("2", 1, sessionAlert("8"), 200)))
                    .fails("A Status refers to a command that the device never sent");
        }

        @Test
        void gives_a_wrong_name() {
            examine(
                            new StatusReferenceRule(),
                            firstPackage().server(1, header("1", 1, 212), Status.of("2", "1", "1", "Replace", 200)))
                    .fails("A Status gives the command a wrong name")
                    .expecting("Cmd Alert", "MsgRef 1, CmdRef 1, Cmd Replace, code 200");
        }

        @Test
        void to_an_unlawful_message_is_not_judged() {
            examine(
                            new StatusReferenceRule(),
                            transcript()
                                    .device(1, sessionAlert("1"), deviceInfo("1"))
                                    .server(1, header("1", 1, 212), status("2", 1, deviceInfo("1"), 200)))
                    .hasNoEvidence();
        }
    }

    @Nested
    class Header_status {

        @Test
        void is_first() {
            examine(new HeaderStatusFirstRule(), lawfulSession()).passes("CmdRef 0, Cmd SyncHdr");
        }

        @Test
        void is_missing() {
            examine(new HeaderStatusFirstRule(), firstPackage().server(1, getLang("1")))
                    .fails("No Status answers the device's message")
                    .expecting("MsgRef 1, CmdRef 0, Cmd SyncHdr", "no Status");
        }

        @Test
        void is_second() {
            examine(
                            new HeaderStatusFirstRule(),
                            firstPackage().server(1, status("1", 1, sessionAlert("1"), 200), header("2", 1, 212)))
                    .fails("The first Status is not the one for the header of the device's message")
                    .expecting("MsgRef 1, CmdRef 0, Cmd SyncHdr", "MsgRef 1, CmdRef 1, Cmd Alert, code 200");
        }

        @Test
        void for_an_unlawful_message_is_not_judged() {
            examine(new HeaderStatusFirstRule(), transcript().device(1).server(1, getLang("1")))
                    .hasNoEvidence();
        }
    }

    @Nested
    class Status_order {

        @Test
        void is_that_of_the_commands() {
            examine(new StatusOrderRule(), lawfulSession()).passes("the order of the commands");
        }

        @Test
        void is_another() {
            examine(
                            new StatusOrderRule(),
                            firstPackage()
                                    .server(
                                            1,
                                            header("1", 1, 212),
                                            status("2", 1, deviceInfo("2"), 200),
                                            status("3", 1, sessionAlert("1"), 200)))
                    .fails("A Status comes after that of a later command")
                    .expecting("statuses in the order of the commands", "MsgRef 1, CmdRef 1, Cmd Alert, code 200");
        }

        @Test
        void of_a_single_status_cannot_be_judged() {
            examine(
                            new StatusOrderRule(),
                            transcript()
                                    .device(1, sessionAlert("1"))
                                    .server(1, header("1", 1, 212), status("2", 1, sessionAlert("1"), 200)))
                    .hasNoEvidence();
        }
    }

    @Nested
    class Item_references {

        private final Replace twoItems = Replace.of(
                "2",
                Item.source("./DevInfo/Lang").withData("en"),
                Item.source("./DevInfo/Man").withData("Acme"));

        private TranscriptBuilder answeredBy(Status... statuses) {
            List<Command> answer =
                    new ArrayList<>(List.of(header("1", 1, 212), status("2", 1, sessionAlert("1"), 200)));
            answer.addAll(List.of(statuses));
            return transcript().device(1, sessionAlert("1"), twoItems).server(1, answer.toArray(Command[]::new));
        }

        @Test
        void are_left_out_of_a_common_status() {
            examine(new ItemReferenceRule(), answeredBy(status("3", 1, twoItems, 200)))
                    .passes("one Status for all items without references");
        }

        @Test
        void tell_the_items_apart() {
            examine(
                            new ItemReferenceRule(),
                            answeredBy(
                                    status("3", 1, twoItems, 200).withSourceRef("./DevInfo/Lang"),
                                    status("4", 1, twoItems, 500).withSourceRef("./DevInfo/Man")))
                    .passes("statuses for items with references");
        }

        @Test
        void are_all_in_a_common_status() {
            examine(
                            new ItemReferenceRule(),
                            answeredBy(status("3", 1, twoItems, 200)
                                    .withSourceRef("./DevInfo/Lang")
                                    .withSourceRef("./DevInfo/Man")))
                    .warns("The only Status for Replace (CmdID 2) lists its items");
        }

        @Test
        void are_missing_where_codes_differ() {
            examine(new ItemReferenceRule(), answeredBy(status("3", 1, twoItems, 200), status("4", 1, twoItems, 500)))
                    .warns("Several statuses for Replace (CmdID 2) do not say which items they mean");
        }

        @Test
        void of_single_items_are_not_judged() {
            examine(new ItemReferenceRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Needless_status {

        private TranscriptBuilder afterResults(Status... statuses) {
            List<Command> answer = new ArrayList<>(List.of(header("1", 2, 200)));
            answer.addAll(List.of(statuses));
            return serverSends(getLang("4"))
                    .device(2, header("1", 1, 200), status("2", 1, getLang("4"), 200), results("3", 1, "4"))
                    .server(2, answer.toArray(Command[]::new));
        }

        @Test
        void is_not_sent() {
            examine(new NeedlessStatusRule(), afterResults()).passes("none for statuses and results");
        }

        @Test
        void answers_a_status() {
            examine(new NeedlessStatusRule(), afterResults(Status.of("2", "2", "2", "Status", 200)))
                    .fails("A Status answers a Status");
        }

        @Test
        void answers_results() {
            examine(new NeedlessStatusRule(), afterResults(Status.of("2", "2", "3", "Results", 200)))
                    .fails("A Status answers Results with code 200")
                    .expecting("no Status for results without error", "MsgRef 2, CmdRef 3, Cmd Results, code 200");
        }

        @Test
        void for_a_chunk_of_results_is_needed() {
            examine(new NeedlessStatusRule(), afterResults(Status.of("2", "2", "3", "Results", 213)))
                    .passes("a code other than 200 for results");
        }

        @Test
        void after_the_first_package_cannot_be_judged() {
            examine(new NeedlessStatusRule(), serverSends()).hasNoEvidence();
        }
    }
}
