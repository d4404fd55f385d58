package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.deviceInfo;
import static dev.provost.conformance.transcript.Samples.firstPackage;
import static dev.provost.conformance.transcript.Samples.header;
import static dev.provost.conformance.transcript.Samples.lawfulSession;
import static dev.provost.conformance.transcript.Samples.serverSends;
import static dev.provost.conformance.transcript.Samples.sessionAlert;
import static dev.provost.conformance.transcript.Samples.status;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirmwareRulesTest {

    private static final String BOTH = "./FUMO/DownloadAndUpdate";
    private static final String TYPES = "org.openmobilealliance.dm.firmwareupdate.";

    private static Replace set(String cmdId, String uri, String value) {
        return Replace.of(cmdId, Item.target(uri).withData(value));
    }

    private static Replace url(String cmdId) {
        return set(cmdId, BOTH + "/PkgURL", "http://dm.example/fw.bin");
    }

    private static Exec exec(String cmdId, String uri) {
        return Exec.of(cmdId, Item.target(uri));
    }

    private static Alert alert(String type) {
        return Alert.of(
                "3",
                AlertCode.GENERIC_ALERT,
                Item.source("./FUMO").withMeta(Meta.EMPTY.withType(type)).withData("200"));
    }

    /** The device answers the commands of the server, and the server goes on. */
    private static TranscriptBuilder answered(TranscriptBuilder before, Command sent, int code, Command... more) {
        return before.device(2, header("1", 1, 200), status("2", 1, sent, code)).server(2, withHeader(2, more));
    }

    private static Command[] withHeader(int msgRef, Command... more) {
        Command[] all = new Command[more.length + 1];
        all[0] = header("1", msgRef, 200);
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    /** An update is ordered in a first session, and the device says something in a second one. */
    private static TranscriptBuilder later(Alert said, int code) {
        return serverSends(url("4"), exec("5", BOTH))
                .session("2")
                .device(1, sessionAlert("1"), deviceInfo("2"), said)
                .server(
                        1,
                        header("1", 1, 212),
                        status("2", 1, sessionAlert("1"), 200),
                        status("3", 1, deviceInfo("2"), 200),
                        status("4", 1, said, code));
    }

    private static TranscriptBuilder unasked(Alert said, int code) {
        return TranscriptBuilder.transcript()
                .device(1, sessionAlert("1"), deviceInfo("2"), said)
                .server(
                        1,
                        header("1", 1, 212),
                        status("2", 1, sessionAlert("1"), 200),
                        status("3", 1, deviceInfo("2"), 200),
                        status("4", 1, said, code));
    }

    @Nested
    class Packages {

        private final Rule rule = new FirmwarePackageRule();

        @Test
        void an_address_is_set_before_the_start() {
            examine(rule, serverSends(url("4"), exec("5", BOTH))).passes("PkgURL set before Exec");
            examine(rule, answered(serverSends(url("4")), url("4"), 200, exec("2", BOTH)))
                    .passes("PkgURL set before Exec");
            examine(rule, serverSends(set("4", "./X/Update/PkgData", "AQID"), exec("5", "./X/Update")))
                    .passes("PkgData delivered before Exec");
            examine(rule, lawfulSession()).hasNoEvidence();
        }

        @Test
        void an_address_is_set_after_the_start() {
            examine(rule, typed(exec("2", BOTH), url("3")))
                    .fails("Exec (CmdID 2) starts a download for which no PkgURL was set")
                    .expecting("PkgURL set before Exec", "no Replace of DownloadAndUpdate/PkgURL before it");
        }

        @Test
        void an_address_that_the_device_refused_is_not_set() {
            examine(rule, answered(serverSends(url("4")), url("4"), 405, exec("2", BOTH)))
                    .hasNoEvidence();
        }

        @Test
        void an_update_has_one_package() {
            examine(rule, serverSends(url("4"), set("5", "./FUMO/Update/PkgData", "AQID"), exec("6", BOTH)))
                    .fails("Exec (CmdID 6) starts an update for which PkgURL and PkgData were set")
                    .expecting("PkgURL or PkgData", "DownloadAndUpdate/PkgURL and Update/PkgData");
        }

        @Test
        void a_package_after_another_was_refused_is_one_package() {
            examine(
                            rule,
                            answered(
                                    serverSends(url("4")),
                                    url("4"),
                                    405,
                                    set("2", "./FUMO/Update/PkgData", "AQID"),
                                    exec("3", "./FUMO/Update")))
                    .passes("PkgData delivered before Exec");
        }

        @Test
        void an_update_of_what_is_there_needs_none() {
            examine(rule, typed(exec("2", "./FUMO/Update"))).hasNoEvidence();
        }

        @Test
        void an_address_may_come_with_the_whole_object() {
            examine(rule, typed(set("2", "./FUMO", "<MgmtTree/>"), exec("3", BOTH)))
                    .hasNoEvidence();
        }

        /** PkgURL keeps its value: nothing says that an Exec uses it up, and a download that failed may be tried again. */
        @Test
        void what_was_set_counts_for_every_start() {
            examine(rule, serverSends(url("4"), exec("5", BOTH), exec("6", BOTH)))
                    .passes("PkgURL set before Exec");
            examine(
                            rule,
                            later(alert(TYPES + "downloadandupdate"), 200)
                                    .device(2, header("1", 1, 212))
                                    .server(2, header("1", 2, 200), exec("2", BOTH)))
                    .passes("PkgURL set before Exec");
        }

        @Test
        void an_address_that_the_device_has_told_need_not_be_set() {
            examine(rule, told("http://dm.example/fw.bin", exec("2", BOTH))).hasNoEvidence();
            examine(rule, told("", exec("2", BOTH)))
                    .fails("Exec (CmdID 2) starts a download for which no PkgURL was set");
        }

        private TranscriptBuilder told(String url, Command... then) {
            Get get = Get.of("4", Item.target(BOTH + "/PkgURL"));
            return typed(get)
                    .device(
                            3,
                            header("1", 2, 200),
                            status("2", 2, get, 200),
                            Results.of(
                                    "3",
                                    "2",
                                    "4",
                                    List.of(Item.source(BOTH + "/PkgURL").withData(url))))
                    .server(3, withHeader(3, then));
        }

        @Test
        void an_address_of_a_group_that_was_not_carried_out_is_not_set() {
            examine(
                            rule,
                            answered(
                                    serverSends(url("4")),
                                    url("4"),
                                    215,
                                    set("2", "./FUMO/Update/PkgData", "AQID"),
                                    exec("3", "./FUMO/Update")))
                    .passes("PkgData delivered before Exec");
        }

        /** Whoever has changed his mind since the session before has one package. */
        @Test
        void what_was_set_in_a_session_before_is_no_second_package() {
            Replace data = set("4", "./FUMO/Update/PkgData", "AQID");
            examine(
                            rule,
                            serverSends(url("4"))
                                    .session("2")
                                    .device(1, sessionAlert("1"), deviceInfo("2"))
                                    .server(
                                            1,
                                            header("1", 1, 212),
                                            status("2", 1, sessionAlert("1"), 200),
                                            status("3", 1, deviceInfo("2"), 200),
                                            data,
                                            exec("5", "./FUMO/Update")))
                    .passes("PkgData delivered before Exec");
        }

        @Test
        void overheard_sessions_say_nothing() {
            examine(rule, Transcript.overheard(typed(exec("2", BOTH)).build().exchanges()), RuleContext.NONE)
                    .hasNoEvidence();
        }
    }

    /** The device has said what is an object for firmware, and then the server goes on. */
    private static TranscriptBuilder typed(Command... then) {
        Get list = Get.of("4", Item.target(".?list=Struct"));
        return serverSends(list)
                .device(
                        2,
                        header("1", 1, 200),
                        status("2", 1, list, 200),
                        Results.of(
                                "3",
                                "1",
                                "4",
                                List.of(Item.source("./FUMO")
                                        .withMeta(Meta.EMPTY.withFormat("node").withType("urn:oma:mo:oma-fumo:1.0")))))
                .server(2, withHeader(2, then));
    }

    @Nested
    class Addresses {

        private final Rule rule = new FirmwareUrlRule();

        @Test
        void an_address_is_absolute() {
            examine(rule, serverSends(url("4"))).passes("an absolute address");
            examine(rule, serverSends(set("4", "./SCOMO/Download/P1/PkgURL", "x")))
                    .hasNoEvidence();
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
            examine(
                            rule,
                            serverSends(
                                    set("4", "./Acme/Download/PkgURL", "http://dm.example/x"),
                                    exec("5", "./Acme/Clean")))
                    .hasNoEvidence();
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
        @ValueSource(strings = {"30", "60"})
        void a_device_at_work_is_started(String state) {
            examine(rule, said(state, exec("2", BOTH)))
                    .warns("Exec (CmdID 2) starts a device that is at work")
                    .expecting("a State from which the operation can start", "State " + state);
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
