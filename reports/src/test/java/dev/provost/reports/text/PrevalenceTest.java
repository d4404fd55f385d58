package dev.provost.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.ScenarioResultBuilder;
import dev.provost.reports.Verdict;
import dev.provost.reports.sample.SampleRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrevalenceTest {

    private static final String CAUSE = "DMREP-SRV-08";
    private static final String CONSEQUENCE = "DMPRO-SRV-31";

    private static final RunResult RUN = SampleRun.of(
            List.of(failing("PROV-001", CONSEQUENCE, CAUSE, CAUSE), failing("PROV-002", CAUSE)), List.of());

    @Test
    void a_requirement_counts_once_for_each_run_that_breaks_it() {
        Prevalence prevalence = Prevalence.of(RUN);

        assertThat(prevalence.runs(CAUSE)).isEqualTo(2);
        assertThat(prevalence.runs(CONSEQUENCE)).isEqualTo(1);
        assertThat(prevalence.runs("DMREP-SRV-01")).isZero();
    }

    @Test
    void what_breaks_in_most_runs_is_named_first_although_something_else_was_found_before() {
        assertThat(Headline.brokenRequirements(RUN)).containsExactly(CAUSE, CONSEQUENCE);
    }

    private static ScenarioResult failing(String id, String... requirements) {
        ScenarioResultBuilder scenario =
                ScenarioResult.builder(id, SampleRun.WBXML).verdict(Verdict.FAIL, Blame.SERVER, "The server deviates.");
        for (String requirement : requirements) {
            scenario.finding(Finding.of(requirement, Level.MUST, Verdict.FAIL, Blame.SERVER, "It is not met."));
        }
        return scenario.build();
    }
}
