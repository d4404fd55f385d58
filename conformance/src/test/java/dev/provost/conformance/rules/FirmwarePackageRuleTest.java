package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.FirmwareSamples.BOTH;
import static dev.provost.conformance.rules.FirmwareSamples.TYPES;
import static dev.provost.conformance.rules.FirmwareSamples.alert;
import static dev.provost.conformance.rules.FirmwareSamples.answered;
import static dev.provost.conformance.rules.FirmwareSamples.exec;
import static dev.provost.conformance.rules.FirmwareSamples.later;
import static dev.provost.conformance.rules.FirmwareSamples.set;
import static dev.provost.conformance.rules.FirmwareSamples.typed;
import static dev.provost.conformance.rules.FirmwareSamples.url;
import static dev.provost.conformance.rules.FirmwareSamples.withHeader;
import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.deviceInfo;
import static dev.provost.conformance.transcript.Samples.header;
import static dev.provost.conformance.transcript.Samples.lawfulSession;
import static dev.provost.conformance.transcript.Samples.serverSends;
import static dev.provost.conformance.transcript.Samples.sessionAlert;
import static dev.provost.conformance.transcript.Samples.status;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Command;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirmwarePackageRuleTest {

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

    /** The names of nodes begin alike. */
    @Test
    void an_address_for_another_operation_is_none() {
        examine(rule, serverSends(url("4"), exec("5", "./FUMO/Download")))
                .fails("Exec (CmdID 5) starts a download for which no PkgURL was set")
                .expecting("PkgURL set before Exec", "no Replace of Download/PkgURL before it");
    }

    @Test
    void an_empty_address_is_none() {
        examine(rule, serverSends(set("4", BOTH + "/PkgURL", " "), exec("5", BOTH)))
                .fails("Exec (CmdID 5) starts a download for which no PkgURL was set");
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
        examine(rule, typed(set("2", "./FUMO", "<MgmtTree/>"), exec("3", BOTH))).hasNoEvidence();
    }

    /** PkgURL keeps its value: nothing says that an Exec uses it up, and a download that failed may be tried again. */
    @Test
    void what_was_set_counts_for_every_start() {
        examine(rule, serverSends(url("4"), exec("5", BOTH), exec("6", BOTH))).passes("PkgURL set before Exec");
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
        examine(rule, told("", exec("2", BOTH))).fails("Exec (CmdID 2) starts a download for which no PkgURL was set");
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
