package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncHdr;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionRulesTest {

    private static final Alert NEXT = Alert.of("2", AlertCode.NEXT_MESSAGE);

    private static Rule statusRule(String id) {
        return CommandStatusRule.all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The device sends its first package in two messages; this is the first of them. */
    private static TranscriptBuilder openPackage() {
        TranscriptBuilder transcript = transcript();
        return transcript.device(open(transcript.fromDevice(1, sessionAlert("1"))));
    }

    private static Message opened(Command... commands) {
        return open(transcript().fromServer(1, commands));
    }

    @Nested
    class Status_for_commands {

        private final Rule alert = statusRule("status-for-client-initiated-alert");
        private final Rule replace = statusRule("status-for-replace");

        @Test
        void is_in_the_answer() {
            examine(alert, serverSends()).passes("a Status in the answer");
            examine(replace, serverSends()).passes("a Status in the answer");
        }

        @Test
        void for_the_alert_is_required() {
            examine(alert, firstPackage().server(1, header("1", 1, 212)))
                    .fails("Alert 1201 (CmdID 1) of the device gets no Status")
                    .expecting("Status with MsgRef 1, CmdRef 1", "no such Status");
        }

        @Test
        void for_the_device_information_is_recommended() {
            examine(replace, firstPackage().server(1, header("1", 1, 212)))
                    .warns("Replace (CmdID 2) of the device gets no Status");
        }

        @Test
        void may_come_with_the_next_message_of_the_package() {
            examine(
                            alert,
                            firstPackage()
                                    .server(opened(header("1", 1, 212), NEXT))
                                    .device(2, header("1", 1, 200), status("2", 1, NEXT, 200))
                                    .server(2, header("1", 2, 200), status("2", 1, sessionAlert("1"), 200)))
                    .passes("a Status in a later message of the same package");
        }

        @Test
        void is_not_due_where_credentials_are_rejected() {
            examine(alert, firstPackage().server(1, header("1", 1, 401))).hasNoEvidence();
        }

        @Test
        void is_not_due_where_the_device_wants_none() {
            Alert silent = new Alert("1", true, Optional.of(Data.text("1201")), Optional.empty(), List.of());
            examine(alert, transcript().device(1, silent).server(1, header("1", 1, 212)))
                    .hasNoEvidence();
        }

        @Test
        void for_a_server_initiated_session() {
            Alert initiated = Alert.of("1", AlertCode.SERVER_INITIATED_MGMT);
            Rule rule = statusRule("status-for-server-initiated-alert");
            examine(
                            rule,
                            transcript()
                                    .device(1, initiated)
                                    .server(1, header("1", 1, 212), status("2", 1, initiated, 200)))
                    .passes("a Status in the answer");
            examine(rule, transcript().device(1, initiated).server(1, header("1", 1, 212)))
                    .fails("Alert 1200 (CmdID 1) of the device gets no Status");
            examine(rule, lawfulSession()).hasNoEvidence();
        }

        @Test
        void for_the_next_message_alert() {
            Rule rule = statusRule("status-for-next-message-alert");
            examine(rule, transcript().device(1, NEXT).server(1, header("1", 1, 200), status("2", 1, NEXT, 200)))
                    .passes("a Status in the answer");
            examine(rule, transcript().device(1, NEXT).server(1, header("1", 1, 200)))
                    .fails("Alert 1222 (CmdID 2) of the device gets no Status");
            examine(rule, lawfulSession()).hasNoEvidence();
        }

        @Test
        void for_a_generic_alert() {
            Rule rule = statusRule("status-for-generic-alert");
            Alert generic = Alert.of("2", AlertCode.GENERIC_ALERT, Item.EMPTY.withData("x"));
            examine(rule, transcript().device(1, generic).server(1, header("1", 1, 212), status("2", 1, generic, 415)))
                    .passes("a Status in the answer");
            examine(rule, transcript().device(1, generic).server(1, header("1", 1, 212), status("2", 1, generic, 404)))
                    .warns("Alert 1226 (CmdID 2) gets an unusual code")
                    .expecting("200, 202, 213, 401, 407, 412, 413, 415, 420, 424, 500", "404");
            examine(rule, lawfulSession()).hasNoEvidence();
        }

        @Test
        void for_a_client_event() {
            Rule rule = statusRule("status-for-client-event");
            Alert event = Alert.of("2", AlertCode.CLIENT_EVENT, Item.EMPTY.withData("x"));
            examine(rule, transcript().device(1, event).server(1, header("1", 1, 212), status("2", 1, event, 406)))
                    .passes("a Status in the answer");
            examine(rule, transcript().device(1, event).server(1, header("1", 1, 212)))
                    .fails("Alert 1224 (CmdID 2) of the device gets no Status");
            examine(rule, lawfulSession()).hasNoEvidence();
        }

        @Test
        void for_a_generic_alert_with_two_items_is_one() {
            Alert two = Alert.of("2", AlertCode.GENERIC_ALERT, Item.EMPTY.withData("x"), Item.EMPTY.withData("y"));
            Rule rule = new SingleAlertStatusRule();
            examine(rule, transcript().device(1, two).server(1, header("1", 1, 212), status("2", 1, two, 200)))
                    .passes("one Status");
            examine(
                            rule,
                            transcript()
                                    .device(1, two)
                                    .server(1, header("1", 1, 212), status("2", 1, two, 200), status("3", 1, two, 415)))
                    .fails("Alert 1226 (CmdID 2) gets a Status for each item")
                    .expecting("one Status", "2 statuses");
            examine(rule, lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Final {

        private final Add chunk = Add.of("4", Item.target("./A").withData("x").withMoreData());

        @Test
        void ends_the_package() {
            examine(new FinalRule(), lawfulSession()).passes("Final");
        }

        @Test
        void is_missing() {
            examine(new FinalRule(), firstPackage().server(opened(header("1", 1, 212), getLang("2"))))
                    .fails("The message does not end its package")
                    .expecting("Final", "no Final");
        }

        @Test
        void is_missing_in_a_rejection() {
            examine(new FinalRule(), firstPackage().server(opened(header("1", 1, 401))))
                    .warns("The rejecting message does not end its package");
        }

        @Test
        void waits_for_the_last_chunk() {
            examine(new FinalRule(), firstPackage().server(opened(header("1", 1, 212), chunk)))
                    .passes("a chunk without Final");
            examine(new FinalRule(), firstPackage().server(1, header("1", 1, 212), chunk))
                    .fails("The package ends in the middle of a large object");
        }

        @Test
        void of_an_answer_to_an_open_package_is_not_judged() {
            examine(new FinalRule(), openPackage().server(opened(header("1", 1, 212), NEXT)))
                    .hasNoEvidence();
        }
    }

    @Nested
    class The_end {

        @Test
        void is_statuses_and_final() {
            examine(new SessionEndRule(), lawfulSession()).passes("statuses and Final");
        }

        @Test
        void is_put_off_by_commands() {
            examine(new SessionEndRule(), serverSends(getLang("4"))).passes("new commands");
        }

        @Test
        void is_put_off_for_nothing() {
            examine(new SessionEndRule(), firstPackage().server(1, header("1", 1, 212), NEXT))
                    .fails("The server asks for the next message though the device is done")
                    .expecting("new commands, or statuses and Final", "Alert 1222 (CmdID 2)");
        }

        @Test
        void cannot_be_judged_while_the_package_is_open() {
            examine(new SessionEndRule(), openPackage().server(opened(header("1", 1, 212), NEXT)))
                    .hasNoEvidence();
        }
    }

    @Nested
    class Open_package {

        @Test
        void is_answered_by_next_message() {
            TranscriptBuilder good = openPackage().server(opened(header("1", 1, 212), NEXT));
            examine(new NextMessageRule(), good).passes("Alert 1222 without Final");
            examine(new NoCommandWhileOpenRule(), good).passes("no command");
        }

        @Test
        void is_answered_by_an_abort() {
            examine(
                            new NextMessageRule(),
                            openPackage().server(1, header("1", 1, 212), Alert.of("2", AlertCode.SESSION_ABORT)))
                    .passes("Alert 1223 with Final");
        }

        @Test
        void is_answered_by_a_command() {
            TranscriptBuilder bad = openPackage().server(1, header("1", 1, 212), getLang("2"));
            examine(new NoCommandWhileOpenRule(), bad)
                    .fails("The server sends commands before the device has ended its package")
                    .expecting("statuses and Alert 1222 only", "Get (CmdID 2)");
            examine(new NextMessageRule(), bad)
                    .fails("The server does not ask for the rest of the package")
                    .expecting("Alert 1222 without Final", "Get (CmdID 2), Final");
        }

        @Test
        void is_answered_by_next_message_with_final() {
            examine(new NextMessageRule(), openPackage().server(1, header("1", 1, 212), NEXT))
                    .fails("The server ends its package while that of the device is open");
        }

        @Test
        void between_chunks_of_the_server_is_another_matter() {
            Add chunk = Add.of("4", Item.target("./A").withData("x").withMoreData());
            TranscriptBuilder between = firstPackage().server(opened(header("1", 1, 212), chunk));
            between.device(open(between.fromDevice(2, header("1", 1, 200), status("2", 1, chunk, 213))))
                    .server(
                            2,
                            header("1", 2, 200),
                            Add.of("2", Item.target("./A").withData("y")));
            examine(new NoCommandWhileOpenRule(), between).hasNoEvidence();
            examine(new NextMessageRule(), between).hasNoEvidence();
        }

        @Test
        void does_not_occur_in_a_plain_session() {
            examine(new NoCommandWhileOpenRule(), lawfulSession()).hasNoEvidence();
            examine(new NextMessageRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Abort {

        private TranscriptBuilder abortAnsweredBy(Command... commands) {
            return serverSends(getLang("4"))
                    .device(2, header("1", 1, 200), Alert.of("2", AlertCode.SESSION_ABORT))
                    .server(2, commands);
        }

        @Test
        void is_answered_by_statuses() {
            examine(new AbortRule(), abortAnsweredBy(header("1", 2, 200))).passes("statuses only");
        }

        @Test
        void is_ignored() {
            examine(new AbortRule(), abortAnsweredBy(header("1", 2, 200), getLang("2")))
                    .fails("The server goes on after the device's abort")
                    .expecting("statuses only", "Get (CmdID 2)");
        }

        @Test
        void does_not_occur_in_a_plain_session() {
            examine(new AbortRule(), lawfulSession()).hasNoEvidence();
        }
    }

    @Nested
    class Refused_version {

        private TranscriptBuilder answered(String verDtd, String verProto, Status status) {
            Message lawful = transcript().fromDevice(1, sessionAlert("1"), deviceInfo("2"));
            Message odd = with(
                    lawful,
                    h -> new SyncHdr(
                            verDtd,
                            verProto,
                            h.sessionId(),
                            h.msgId(),
                            h.target(),
                            h.source(),
                            h.respUri(),
                            h.noResp(),
                            h.cred(),
                            h.meta()));
            return transcript().device(odd).server(1, status);
        }

        private Status refusal(int code) {
            return header("1", 1, code).withItem(Item.EMPTY.withData("1.2"));
        }

        @Test
        void lists_what_is_supported() {
            examine(VersionRefusalRule.ofDtd(), answered("9.9", "DM/1.2", refusal(505)))
                    .passes("the code with the supported versions");
            examine(VersionRefusalRule.ofProto(), answered("1.2", "DM/9.9", refusal(513)))
                    .passes("the code with the supported versions");
        }

        @Test
        void lists_nothing() {
            examine(VersionRefusalRule.ofDtd(), answered("9.9", "DM/1.2", header("1", 1, 505)))
                    .fails("The refusal does not list the versions that the server supports")
                    .expecting("Item with Data", "no Item with Data");
        }

        @Test
        void is_accepted() {
            examine(VersionRefusalRule.ofProto(), answered("1.2", "DM/9.9", header("1", 1, 200)))
                    .fails("A version that does not exist is not refused as such")
                    .expecting("code 513", "VerDTD 1.2, VerProto DM/9.9 gets 200");
        }

        @Test
        void may_be_refused_for_either_reason_when_both_are_unknown() {
            TranscriptBuilder both = answered("9.9", "DM/9.9", refusal(513));
            examine(VersionRefusalRule.ofDtd(), both).hasNoEvidence();
            examine(VersionRefusalRule.ofProto(), both).passes("the code with the supported versions");
        }

        @Test
        void does_not_occur_in_a_plain_session() {
            examine(VersionRefusalRule.ofDtd(), lawfulSession()).hasNoEvidence();
            examine(VersionRefusalRule.ofProto(), lawfulSession()).hasNoEvidence();
        }
    }
}
