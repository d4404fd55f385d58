package dev.provost.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.terminal.TerminalSummary;
import dev.provost.reports.text.Headline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Attempt FAILED = new Attempt(Verdict.FAIL, Blame.SERVER, "The server answered 401.");
    private static final Attempt PASSED = new Attempt(Verdict.PASS, Blame.NONE, "");

    @Test
    void a_server_that_died_makes_a_run_end_with_3_though_nothing_failed() {
        RunResult run = run(outage(Optional.empty()), passed());

        assertThat(ExitCode.of(run)).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(Headline.of(run))
                .isEqualTo("The server stopped answering before the end. This is no verdict on what was not run.");
    }

    @Test
    void a_server_that_came_back_leaves_the_run_inconclusive() {
        RunResult run = run(outage(Optional.of(Duration.ofMillis(1500))), passed());

        assertThat(ExitCode.of(run)).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(Headline.of(run)).isEqualTo("Nothing failed, but the server stopped answering for a while.");
    }

    @Test
    void a_proven_deviation_outweighs_a_dead_server() {
        ScenarioResult failed = ScenarioResult.builder("PROV-002", SampleRun.WBXML)
                .verdict(Verdict.FAIL, Blame.SERVER, "Wrong.")
                .build();

        assertThat(ExitCode.of(run(outage(Optional.empty()), failed))).isEqualTo(ExitCode.DEVIATION);
    }

    @Test
    void the_terminal_names_the_outage_the_suspects_and_what_is_flaky() {
        ScenarioResult flaky = ScenarioResult.builder("PROV-002", SampleRun.WBXML)
                .verdict(Verdict.INCONCLUSIVE, Blame.SERVER, "Seen in one of two tries.")
                .attempts(List.of(FAILED, PASSED))
                .build();
        Course course = new Course(
                List.of(outage(Optional.of(Duration.ofMillis(1500)))),
                List.of("Only 50 of 61 failures were tried again."));
        RunResult run = SampleRun.of(List.of(passed(), flaky), List.of()).withCourse(course);

        assertThat(TerminalSummary.of(run, Path.of("out")))
                .contains(
                        "  outage  The server stopped answering during \"Lines\" (after ROB-001.x12m); it answered again after 1.5 s. Nothing listens.",
                        "          suspect, to be run alone: " + run.replayCommand("ROB-002.x12m.1"),
                        "  flaky  PROV-002.wbxml-1.2-md5: fail, then pass; counts as inconclusive",
                        "  note  Only 50 of 61 failures were tried again.");
    }

    @Test
    void tries_that_end_alike_are_not_flaky() {
        assertThat(ScenarioResult.builder("PROV-002", SampleRun.WBXML)
                        .attempts(List.of(FAILED, FAILED))
                        .build()
                        .isFlaky())
                .isFalse();
    }

    private static Outage outage(Optional<Duration> lasted) {
        return new Outage("Lines", "ROB-001.x12m", List.of("ROB-002.x12m.1"), lasted, "Nothing listens.");
    }

    private static ScenarioResult passed() {
        return ScenarioResult.builder("PROV-001", SampleRun.WBXML).build();
    }

    private static RunResult run(Outage outage, ScenarioResult... scenarios) {
        return SampleRun.of(List.of(scenarios), List.of()).withCourse(new Course(List.of(outage), List.of()));
    }
}
