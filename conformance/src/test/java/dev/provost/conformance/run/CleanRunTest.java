package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.Selection;
import dev.provost.reports.RunResult;
import org.junit.jupiter.api.Test;

class CleanRunTest {

    @Test
    void the_correct_server_passes_every_scenario_in_every_configuration_without_a_finding() {
        RunResult result = ReferenceRun.of(Selection.everything());
        assertThat(RunAssertions.troubles(result)).isEmpty();
        assertThat(result.findings()).isEmpty();
        assertThat(result.summary().total()).isEqualTo(result.summary().pass()).isGreaterThan(100);
    }
}
