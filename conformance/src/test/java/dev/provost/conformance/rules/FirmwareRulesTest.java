package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.FirmwareSamples.BOTH;
import static dev.provost.conformance.rules.FirmwareSamples.TYPES;
import static dev.provost.conformance.rules.FirmwareSamples.alert;
import static dev.provost.conformance.rules.FirmwareSamples.answered;
import static dev.provost.conformance.rules.FirmwareSamples.exec;
import static dev.provost.conformance.rules.FirmwareSamples.later;
import static dev.provost.conformance.rules.FirmwareSamples.set;
import static dev.provost.conformance.rules.FirmwareSamples.typed;
import static dev.provost.conformance.rules.FirmwareSamples.unasked;
import static dev.provost.conformance.rules.FirmwareSamples.url;
import static dev.provost.conformance.rules.FirmwareSamples.withHeader;
import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.deviceInfo;
import static dev.provost.conformance.transcript.Samples.firstPackage;
import static dev.provost.conformance.transcript.Samples.header;
import static dev.provost.conformance.transcript.Samples.serverSends;
import static dev.provost.conformance.transcript.Samples.sessionAlert;
import static dev.provost.conformance.transcript.Samples.status;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirmwareRulesTest {

    @Nested
    class Addresses {

        private final Rule rule = new FirmwareUrlRule();

        @Test
        void an_address_is_absolute() {
            examine(rule, serverSends(url("4"))).passes("an absolute address");
            examine(rule, serverSends(set("4", "./SCOMO/Download/P1/PkgURL", "x")))
                    .hasNoEvidence();
        }

        @Test
        void an_address_that_is_taken_back_says_nothing() {
            examine(rule, serverSends(set("4", BOTH + "/PkgURL", ""))).hasNoEvidence();
        }

        @Test
        void a_part_of_an_address_says_nothing() {
            Replace first = Replace.of(
                    "4", Item.target(BOTH + "/PkgURL").withData("http://dm.exa").withMoreData());
            Replace last = set("2", BOTH + "/PkgURL", "mple/fw.bin");
            examine(rule, answered(serverSends(first), first, 213, last)).hasNoEvidence();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/packages/fw.bin", "fw.bin", "http://dm.example/a b", "::"})
        void an_address_is_none(String url) {
            examine(rule, serverSends(set("4", BOTH + "/PkgURL", url)))
                    .warns("Replace (CmdID 4) sets PkgURL to something that no device can fetch")
                    .expecting("an absolute address", url);
        }
    }

    @Nested
    class Targets {

        private final Rule rule = new FirmwareTargetRule();

        @ParameterizedTest
        @ValueSource(strings = {"Download", "Update", "DownloadAndUpdate"})
        void an_operation_is_started(String operation) {
            examine(rule, typed(exec("2", "./FUMO/" + operation))).passes("Download, Update or DownloadAndUpdate");
        }

        @ParameterizedTest
        @ValueSource(strings = {"./FUMO", "./FUMO/State", "./FUMO/Download/PkgURL", "FUMO"})
        void something_else_is_started(String target) {
            examine(rule, typed(exec("2", target)))
                    .fails("Exec (CmdID 2) starts a node of the object for firmware that is no operation")
                    .expecting("Download, Update or DownloadAndUpdate", target);
        }

        @ParameterizedTest
        @ValueSource(strings = {"./FUMO/Ext/Clean", "./Other", "./FUMOX/Update", "./Other/Download"})
        void what_is_not_the_objects_says_nothing(String target) {
            examine(rule, typed(exec("2", target))).hasNoEvidence();
        }

        /** A vendor may have an object of his own with a node Download in it. */
        @Test
        void a_node_beside_what_was_set_may_be_of_another_object() {
            Replace theirs = set("4", "./Acme/Download/PkgURL", "http://dm.example/x");
            examine(rule, serverSends(theirs, exec("5", "./Acme/Clean"))).hasNoEvidence();
            examine(rule, serverSends(theirs, exec("5", "./Acme/Download/Start")))
                    .hasNoEvidence();
            examine(rule, serverSends(theirs, exec("5", "./Acme/Download/PkgURL")))
                    .fails("Exec (CmdID 5) starts a node of the object for firmware that is no operation");
        }

        @Test
        void a_place_is_known_by_what_was_set_in_it() {
            examine(rule, serverSends(url("4"), exec("5", "./FUMO")))
                    .fails("Exec (CmdID 5) starts a node of the object for firmware that is no operation");
            examine(rule, serverSends(exec("4", "./FUMO"))).hasNoEvidence();
        }
    }

    @Nested
    class Reports {

        private final Rule rule = new FirmwareReportRule();

        @ParameterizedTest
        @ValueSource(strings = {"download", "update", "downloadandupdate"})
        void a_report_is_taken(String operation) {
            examine(rule, later(alert(TYPES + operation), 200)).passes("200");
            examine(rule, later(alert("Reversed-Domain-Name: " + TYPES + operation), 202))
                    .passes("202");
        }

        @ParameterizedTest
        @ValueSource(ints = {500, 415, 404, 406})
        void a_report_is_not_taken(int code) {
            examine(rule, later(alert(TYPES + "update"), code))
                    .fails("The report on firmware, Alert 1226 (CmdID 3), is not taken")
                    .expecting("200 or 202", Integer.toString(code));
        }

        @Test
        void who_ordered_nothing_may_refuse_what_he_does_not_know() {
            examine(rule, unasked(alert(TYPES + "update"), 415)).hasNoEvidence();
            examine(rule, unasked(alert(TYPES + "update"), 200)).passes("200");
        }

        /** One Status speaks for all items of an alert, and 406 is what a client event of DM 1.1 may get. */
        @Test
        void what_is_refused_for_another_reason_says_nothing() {
            Item report = alert(TYPES + "update").items().getFirst();
            Item other = Item.source("./Acme")
                    .withMeta(Meta.EMPTY.withType("org.example.event"))
                    .withData("1");
            examine(rule, later(Alert.of("3", AlertCode.GENERIC_ALERT, report, other), 415))
                    .hasNoEvidence();
            examine(rule, later(Alert.of("3", AlertCode.CLIENT_EVENT, report), 406))
                    .hasNoEvidence();
        }

        @Test
        void other_events_say_nothing() {
            examine(rule, later(alert("org.example.firmware"), 415)).hasNoEvidence();
            examine(rule, later(alert(TYPES + "devicerequest"), 415)).hasNoEvidence();
            examine(rule, later(alert(TYPES + "update"), 213)).hasNoEvidence();
            examine(rule, firstPackage().silence("closed")).hasNoEvidence();
        }
    }

    @Nested
    class Wishes {

        private final Rule rule = new FirmwareWishRule();

        @ParameterizedTest
        @ValueSource(strings = {"devicerequest", "userrequest"})
        void a_wish_is_taken(String who) {
            examine(rule, unasked(alert(TYPES + who), 200)).passes("200, in this session");
            examine(rule, unasked(alert(TYPES + who), 202)).passes("202, perhaps later");
        }

        @Test
        void a_wish_is_refused() {
            examine(rule, later(alert(TYPES + "devicerequest"), 406))
                    .fails("The wish for firmware, Alert 1226 (CmdID 3), is refused")
                    .expecting("200 or 202", "406");
            examine(rule, unasked(alert(TYPES + "devicerequest"), 406)).hasNoEvidence();
        }
    }

    @Nested
    class Progress {

        private final Rule rule = new FirmwareProgressRule();

        private TranscriptBuilder said(String state, Command... then) {
            Replace url = url("4");
            Get get = Get.of("5", Item.target("./FUMO/State"));
            return serverSends(url, get)
                    .device(
                            2,
                            header("1", 1, 200),
                            status("2", 1, url, 200),
                            status("3", 1, get, 200),
                            Results.of(
                                    "4",
                                    "1",
                                    "5",
                                    List.of(Item.source("./FUMO/State").withData(state))))
                    .server(2, withHeader(2, then));
        }

        @ParameterizedTest
        @ValueSource(strings = {"10", "20", "40", "50", "100"})
        void an_idle_device_is_started(String state) {
            examine(rule, said(state, exec("2", BOTH))).passes("a State from which the operation can start");
        }

        @ParameterizedTest
        @CsvSource({"30, Download Progressing", "60, Update Progressing"})
        void a_device_at_work_is_started(String state, String phrase) {
            examine(rule, said(state, exec("2", BOTH)))
                    .warns("Exec (CmdID 2) comes while the device is still at work on an earlier order")
                    .expecting("a State from which the operation can start", "State " + state + " (" + phrase + ")");
        }

        @Test
        void what_was_said_in_another_session_says_nothing() {
            examine(
                            rule,
                            said("60")
                                    .session("2")
                                    .device(1, sessionAlert("1"), deviceInfo("2"))
                                    .server(
                                            1,
                                            header("1", 1, 212),
                                            status("2", 1, sessionAlert("1"), 200),
                                            status("3", 1, deviceInfo("2"), 200),
                                            exec("4", BOTH)))
                    .hasNoEvidence();
        }
    }
}
