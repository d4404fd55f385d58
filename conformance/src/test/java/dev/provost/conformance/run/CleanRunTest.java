package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.Selection;
import dev.provost.reports.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanRunTest {

    @Test
    void the_correct_server_passes_every_scenario_in_every_configuration_without_a_finding() {
        RunResult result = ReferenceRun.of(Selection.everything());
        assertThat(RunAssertions.troubles(result)).isEmpty();
        assertThat(result.findings()).isEmpty();
        assertThat(result.summary().total()).isEqualTo(result.summary().pass()).isGreaterThan(100);
    }

    /** What users do: the same seed again and again, WBXML first, at a server that remembers what was left behind. */
    @Test
    void the_correct_server_is_clean_when_a_run_finds_the_sessions_of_the_one_before() {
        List<RunResult> results = ReferenceRun.twice(Selection.ofTags("not @matrix or @id-ROB-055 or @id-ROB-066"));
        assertThat(results).hasSize(2).allSatisfy(result -> {
            assertThat(RunAssertions.troubles(result)).isEmpty();
            assertThat(result.summary().pass()).isGreaterThan(50);
        });
    }
}
