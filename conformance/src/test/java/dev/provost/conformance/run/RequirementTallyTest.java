package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.rules.Observation;
import dev.provost.reports.Blame;
import dev.provost.reports.Configuration;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.ScenarioResultBuilder;
import dev.provost.reports.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RequirementTallyTest {

    private static final String ID = "DMPRO-SRV-01";
    private static final RequirementCatalogue CATALOGUE = RequirementCatalogue.of(List.of(new Requirement(
            ID,
            Level.MUST,
            "DM Protocol, 8.4",
            "The alert is answered",
            false,
            false,
            List.of(),
            List.of(),
            Optional.empty())));

    private final RequirementTally tally = new RequirementTally();

    @Test
    void what_nobody_saw_is_not_applicable() {
        assertThat(result())
                .isEqualTo(new RequirementResult(
                        ID,
                        Level.MUST,
                        "DM Protocol, 8.4",
                        "The alert is answered",
                        Verdict.NOT_APPLICABLE,
                        0,
                        List.of()));
    }

    @Test
    void counts_what_rules_saw_and_where() {
        tally.add(unnamed("PROV-002"), List.of(seen(Verdict.PASS), seen(Verdict.PASS)), 0);
        tally.add(unnamed("PROV-001"), List.of(seen(Verdict.PASS), seen(Verdict.NOT_APPLICABLE)), 0);

        assertThat(result().verdict()).isEqualTo(Verdict.PASS);
        assertThat(result().observed()).isEqualTo(3);
        assertThat(result().scenarios()).containsExactly("PROV-001", "PROV-002");
    }

    @Test
    void one_failure_outweighs_many_passes() {
        tally.add(unnamed("PROV-001"), List.of(seen(Verdict.PASS), seen(Verdict.FAIL), seen(Verdict.PASS)), 0);

        assertThat(result().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result().observed()).isEqualTo(3);
    }

    @Test
    void a_passed_scenario_shows_the_requirements_that_it_names_when_it_checked_messages() {
        tally.add(scenario(Verdict.PASS), List.of(), 2);

        assertThat(result().verdict()).isEqualTo(Verdict.PASS);
        assertThat(result().observed()).isEqualTo(1);
        assertThat(result().notObserved()).isFalse();
    }

    @Test
    void a_tag_alone_observes_nothing() {
        tally.add(scenario(Verdict.PASS), List.of(), 0);

        assertThat(result().verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(result().observed()).isZero();
        assertThat(result().notObserved()).isTrue();
        assertThat(result().scenarios()).containsExactly("PROV-001");
    }

    @Test
    void a_scenario_that_was_left_out_observes_nothing() {
        tally.add(scenario(Verdict.NOT_APPLICABLE));

        assertThat(result().notObserved()).isTrue();
    }

    @Test
    void a_scenario_that_broke_leaves_its_requirements_open() {
        tally.add(scenario(Verdict.ERROR), List.of(), 1);

        assertThat(result().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result().observed()).isZero();
    }

    @Test
    void a_failed_scenario_speaks_through_its_findings_only() {
        tally.add(scenario(Verdict.FAIL), List.of(), 1);
        assertThat(result().verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(result().scenarios()).containsExactly("PROV-001");

        tally.add(failed("No Status."), List.of(), 1);
        assertThat(result().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result().observed()).isEqualTo(1);
    }

    @Test
    void what_a_rule_saw_is_not_counted_again_for_its_finding() {
        tally.add(failed("Seen."), List.of(seen(Verdict.FAIL)), 1);

        assertThat(result().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result().observed()).isEqualTo(1);
    }

    @Test
    void a_step_that_fails_counts_beside_what_rules_saw() {
        tally.add(failed("No Status."), List.of(seen(Verdict.PASS)), 1);

        assertThat(result().verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result().observed()).isEqualTo(2);
    }

    private static ScenarioResult failed(String message) {
        return builder("PROV-001")
                .verdict(Verdict.FAIL, Blame.SERVER, message)
                .finding(Finding.of(ID, Level.MUST, Verdict.FAIL, Blame.SERVER, message))
                .build();
    }

    private static ScenarioResult unnamed(String id) {
        return builder(id).verdict(Verdict.PASS, Blame.NONE, "").build();
    }

    private static ScenarioResultBuilder builder(String id) {
        return ScenarioResult.builder(id, new Configuration("xml", "1.2", "md5"))
                .titled("A title", "A feature");
    }

    private RequirementResult result() {
        return tally.results(CATALOGUE).getFirst();
    }

    private static ScenarioResult scenario(Verdict verdict) {
        return builder("PROV-001")
                .requirements(List.of(ID))
                .verdict(verdict, Blame.NONE, "A reason.")
                .build();
    }

    private static Observation seen(Verdict verdict) {
        return new Observation(ID, "a rule", Level.MUST, verdict, Blame.NONE, "Seen.", "", "", "", OptionalInt.empty());
    }
}
