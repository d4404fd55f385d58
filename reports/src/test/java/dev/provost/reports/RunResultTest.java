package dev.provost.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.reports.sample.SampleRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunResultTest {

    @Test
    void the_summary_counts_scenario_runs_by_verdict() {
        RunResult run = SampleRun.of(
                List.of(scenario(Verdict.PASS, "a"), scenario(Verdict.PASS, "b"), scenario(Verdict.ERROR, "c")),
                List.of());

        assertThat(run.summary()).isEqualTo(new Summary(2, 0, 0, 0, 0, 1));
        assertThat(run.summary().total()).isEqualTo(3);
    }

    @Test
    void the_replay_command_names_target_and_token() {
        ScenarioResult scenario = scenario(Verdict.PASS, "PROV-001.wbxml.42");

        assertThat(SampleRun.of(List.of(scenario), List.of()).replayCommand(scenario))
                .isEqualTo("provost run http://dm.acme.example:8080/dm --replay PROV-001.wbxml.42");
    }

    @Test
    void a_token_with_blanks_and_quotes_is_quoted_for_the_shell() {
        ScenarioResult scenario = scenario(Verdict.PASS, "it's; rm -rf");

        assertThat(SampleRun.of(List.of(scenario), List.of()).replayCommand(scenario))
                .endsWith(" --replay 'it'\\''s; rm -rf'");
    }

    @Test
    void the_replay_command_switches_the_defects_of_the_embedded_server_on_again() {
        ScenarioResult scenario = scenario(Verdict.FAIL, "PROV-001.w12m.1");
        Target embedded = new Target(
                "",
                "http://127.0.0.1:40000/dm",
                "",
                "embedded reference server",
                List.of("1.2"),
                List.of("xml"),
                "reference",
                List.of("no-final", "cmdid-zero"));

        assertThat(SampleRun.of(embedded, List.of(scenario)).replayCommand(scenario))
                .isEqualTo("provost run --defect no-final --defect cmdid-zero --replay PROV-001.w12m.1");
    }

    @Test
    void a_scenario_without_token_cannot_be_replayed() {
        ScenarioResult scenario = scenario(Verdict.PASS, "");

        assertThat(SampleRun.of(List.of(scenario), List.of()).replayCommand(scenario))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PROV-001,  PROV-001",
        "a/b,       a-b-17234",
        "../etc,    etc-511e0cc5",
        "ä,         x-e4",
    })
    void names_become_safe_file_names(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @Test
    void a_transcript_refuses_a_name_that_leaves_its_folder() {
        assertThatThrownBy(() -> new Transcript("../secret", "", "", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The transcript name \"../secret\" is no safe file name; make one with FileNames.safe.");
    }

    @Test
    void the_worst_verdict_of_a_group_is_the_most_severe() {
        assertThat(Verdict.worstOf(List.of(Verdict.PASS, Verdict.WARN, Verdict.NOT_APPLICABLE)))
                .isEqualTo(Verdict.WARN);
        assertThat(Verdict.worstOf(List.of(Verdict.ERROR, Verdict.FAIL, Verdict.INCONCLUSIVE)))
                .isEqualTo(Verdict.FAIL);
        assertThat(Verdict.worstOf(List.of())).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    private static ScenarioResult scenario(Verdict verdict, String token) {
        return ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(verdict, Blame.NONE, "")
                .replay(token)
                .build();
    }
}
