package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.Selection;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import org.junit.jupiter.api.Test;

class ObservedRequirementsTest {

    private final RunResult run = ReferenceRun.of(Selection.ofTags("@id-PROV-026 or @id-PROV-028"));

    @Test
    void a_step_that_checked_the_phone_after_a_session_observes_what_the_scenario_names() {
        assertThat(result("DMPRO-SRV-40").observed()).isPositive();
        assertThat(result("DMPRO-SRV-40").scenarios()).containsExactly("PROV-026");
    }

    @Test
    void what_no_scenario_named_and_no_rule_saw_is_not_claimed_either() {
        assertThat(result("DMPRO-SRV-41").observed()).isZero();
        assertThat(result("DMPRO-SRV-41").notObserved()).isFalse();
    }

    @Test
    void rules_observe_in_scenarios_that_do_not_name_their_requirement() {
        assertThat(result("DMREP-SRV-08").observed()).isGreaterThan(2);
        assertThat(result("DMREP-SRV-08").scenarios()).containsExactly("PROV-026", "PROV-028");
    }

    private RequirementResult result(String id) {
        return run.requirements().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
