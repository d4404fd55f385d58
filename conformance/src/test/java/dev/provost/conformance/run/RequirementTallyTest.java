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
        tally.addObservations("PROV-002", List.of(seen(Verdict.PASS), seen(Verdict.PASS)));
        tally.addObservations("PROV-001", List.of(seen(Verdict.PASS), seen(Verdict.NOT_APPLICABLE)));

        assertThat(result().verdict()).isEqualTo(Verdict.PASS);
        assertThat(result().observed()).isEqualTo(3);
        assertThat(result().scenarios()).containsExactly("PROV-001", "PROV-002");
    }

    @Test
    void one_failure_outweighs_many_passes() {
        tally.addObservations("PROV-001", List.of(seen(Verdict.PASS), seen(Verdict.FAIL), seen(Verdict.PASS)));

        assertThat(result().verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_passed_scenario_shows_the_requirements_that_it_names() {
        tally.addScenario(scenario(Verdict.PASS));

        assertThat(result().verdict()).isEqualTo(Verdict.PASS);
        assertThat(result().observed()).isEqualTo(1);
    }

    @Test
    void a_scenario_that_broke_leaves_its_requirements_open() {
        tally.addScenario(scenario(Verdict.ERROR));

        assertThat(result().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_failed_scenario_speaks_through_its_findings_only() {
        tally.addScenario(scenario(Verdict.FAIL));
        assertThat(result().verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(result().scenarios()).containsExactly("PROV-001");

        tally.addScenario(ScenarioResult.builder("PROV-001", new Configuration("xml", "1.2", "md5"))
                .titled("A title", "A feature")
                .verdict(Verdict.FAIL, Blame.SERVER, "No Status.")
                .finding(Finding.of(ID, Level.MUST, Verdict.FAIL, Blame.SERVER, "No Status."))
                .build());
        assertThat(result().verdict()).isEqualTo(Verdict.FAIL);
    }

    private RequirementResult result() {
        return tally.results(CATALOGUE).getFirst();
    }

    private static ScenarioResult scenario(Verdict verdict) {
        return ScenarioResult.builder("PROV-001", new Configuration("xml", "1.2", "md5"))
                .titled("A title", "A feature")
                .requirements(List.of(ID))
                .verdict(verdict, Blame.NONE, "A reason.")
                .build();
    }

    private static Observation seen(Verdict verdict) {
        return new Observation(ID, "a rule", Level.MUST, verdict, Blame.NONE, "Seen.", "", "", "", OptionalInt.empty());
    }
}
