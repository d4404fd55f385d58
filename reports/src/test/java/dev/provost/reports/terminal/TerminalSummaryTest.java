package dev.provost.reports.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.SmallRun;
import dev.provost.reports.sample.SteadyRun;
import dev.provost.reports.sample.VendorRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalSummaryTest {

    @Test
    void a_failed_run_names_requirements_and_blame() {
        assertThat(lines(SmallRun.result()))
                .containsExactly(
                        "The server deviates from 1 requirement.",
                        "2 scenario runs in 12.3 s, seed 42: 0 passed, 1 failed, 1 not applicable",
                        "  fail  DMPRO-SRV-32  Every message has a header (blame: server)",
                        "        The answer has no header.",
                        "  not tested  1 scenario: Needs an adapter.",
                        "Report: out/index.html");
    }

    @Test
    void a_clean_run_says_what_was_left_out() {
        assertThat(lines(VendorRun.clean()))
                .containsExactly(
                        "Nothing required failed.",
                        "240 scenario runs in 12.3 s, seed 42: 216 passed, 24 not applicable",
                        "  not tested  2 scenarios: Needs an adapter that can queue operations; give one in the target file.",
                        "  not tested  1 scenario: The server does not claim Large Objects (statement acme-ics.yaml).",
                        "Report: out/index.html");
    }

    @Test
    void the_same_trouble_in_many_runs_is_told_once() {
        assertThat(lines(VendorRun.failing()))
                .containsExactly(
                        "The server deviates from 1 requirement.",
                        "240 scenario runs in 12.3 s, seed 42: 164 passed, 24 failed, 12 warned, 12 inconclusive, 24 not applicable, 4 in error",
                        "  fail  DMPRO-SRV-32  Every command is answered by a Status (blame: server)",
                        "        The server sent no Status for Results, CmdID 3 of message 2. (24 times)",
                        "  inconclusive  The adapter could not say what the server believes of the phone. (blame: adapter) in PROV-006 and 11 more runs",
                        "  error  The account of IMEI:490154203237518 was refused: user u1 is unknown. (blame: configuration) in PROV-008 and 3 more runs",
                        "  not tested  2 scenarios: Needs an adapter that can queue operations; give one in the target file.",
                        "  not tested  1 scenario: The server does not claim Large Objects (statement acme-ics.yaml).",
                        "Report: out/index.html");
    }

    @Test
    void trouble_of_the_environment_is_no_verdict_on_the_server() {
        ScenarioResult broken = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.ERROR, Blame.NETWORK, "Nothing listens at 127.0.0.1:9.")
                .build();

        assertThat(lines(SampleRun.of(List.of(broken), List.of())))
                .containsExactly(
                        "The examination broke: network. This is no verdict on the server.",
                        "1 scenario run in 12.3 s, seed 42: 0 passed, 1 in error",
                        "  error  Nothing listens at 127.0.0.1:9. (blame: network) in PROV-001",
                        "Report: out/index.html");
    }

    @Test
    void a_baseline_that_must_be_mended_is_named() {
        ScenarioResult passed =
                ScenarioResult.builder("PROV-001", SampleRun.WBXML).build();
        KnownDeviation stale =
                new KnownDeviation("PROV-001", "4.2", Optional.empty(), KnownDeviation.State.NO_LONGER_FAILS);

        assertThat(lines(SampleRun.of(List.of(passed), List.of(), new Baseline(List.of(stale), false))))
                .containsExactly(
                        "The baseline is out of date: 1 known deviation to mend.",
                        "1 scenario run in 12.3 s, seed 42: 1 passed",
                        "  baseline  PROV-001 no longer fails",
                        "Report: out/index.html");
    }

    @Test
    void what_a_server_says_cannot_steer_the_terminal() {
        ScenarioResult broken = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.FAIL, Blame.SERVER, "\u001b[2J\nReport: elsewhere")
                .build();

        assertThat(lines(SampleRun.of(List.of(broken), List.of())))
                .contains("  fail  \u241b[2J Report: elsewhere (blame: server) in PROV-001");
    }

    @Test
    void what_ran_and_did_not_apply_is_not_told_as_untested() {
        assertThat(lines(SteadyRun.unsteady()))
                .contains(
                        "  not tested  1 scenario: Needs an adapter that notifies.",
                        "  not applicable  1 scenario: The server chose otherwise.");
    }

    private static List<String> lines(RunResult run) {
        return TerminalSummary.of(run, Path.of("out"));
    }
}
