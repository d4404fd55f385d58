package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.rules.Observation;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.ScenarioResultBuilder;
import dev.provost.reports.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final Configuration USUAL = Configuration.all().getFirst();
    private static final String ROOT = "DMSEC-SRV-05";
    private static final String PROVOKED = "DMSEC-SRV-14";

    private final ScenarioRun ordinary = run("SEC-900");
    private final ScenarioRun provoking = run("SEC-901");

    @Test
    void what_ordinary_sessions_show_too_counts_against_their_requirement() {
        letsInWrongDigest();
        Finding forged = suspected(provoking, PROVOKED, Optional.of(Symptom.LETS_IN_WITH_WRONG_DIGEST));

        ScenarioResult revised = revised(forged);

        assertThat(revised.findings())
                .containsExactly(Finding.of(
                        ROOT,
                        Level.MUST,
                        Verdict.FAIL,
                        Blame.SERVER,
                        "It did wrong. This is DMSEC-SRV-05 again, and not what the scenario is about."));
        assertThat(revised.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(revised.blame()).isEqualTo(Blame.SERVER);
    }

    @Test
    void what_only_a_provocation_shows_stays_where_it_is() {
        Finding forged = suspected(provoking, PROVOKED, Optional.of(Symptom.LETS_IN_WITH_WRONG_DIGEST));

        assertThat(revised(forged).findings()).containsExactly(forged);
    }

    @Test
    void another_kind_of_credentials_let_in_explains_nothing() {
        letsInWrongDigest();
        Finding forged = suspected(provoking, PROVOKED, Optional.of(Symptom.LETS_IN_WITH_WRONG_PASSWORD));

        assertThat(revised(forged).findings()).containsExactly(forged);
    }

    @Test
    void what_else_a_scenario_found_stays() {
        letsInWrongDigest();
        Finding forged = suspected(provoking, PROVOKED, Optional.of(Symptom.LETS_IN_WITH_WRONG_DIGEST));
        Finding other = fault("DMPRO-SRV-10");

        assertThat(revised(other, forged).findings())
                .extracting(Finding::requirement)
                .containsExactly("DMPRO-SRV-10", ROOT);
    }

    @Test
    void an_order_answered_wrongly_is_no_consequence_of_cmd_ids_repeated_elsewhere() {
        ordinary.observe(List.of(seen("DMREP-SRV-08")));
        Finding wrong = suspected(provoking, "DMPRO-SRV-10", Optional.empty());

        assertThat(revised(wrong).findings()).containsExactly(wrong);
    }

    @Test
    void a_status_is_missing_because_its_reference_is_wrong_where_the_scenario_shows_both() {
        provoking.observe(List.of(seen("DMREP-SRV-09")));
        Finding missing = suspected(provoking, "DMPRO-SRV-10", Optional.of(Symptom.STATUS_ASTRAY));

        assertThat(revised(missing).findings()).extracting(Finding::requirement).containsExactly("DMREP-SRV-09");
    }

    @Test
    void a_scenario_that_never_came_to_its_point_names_the_reason() {
        letsInWrongDigest();
        provoking.suspect(new NothingShownException(
                "The session was over too early: the scenario shows nothing.",
                Optional.of(Symptom.LETS_IN_WITH_WRONG_DIGEST)));

        ScenarioResult revised = revised();

        assertThat(revised.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(revised.reason())
                .isEqualTo(
                        "The server breaks DMSEC-SRV-05, which is reported, and so never comes to what this scenario is"
                                + " about.");
    }

    @Test
    void a_scenario_that_never_came_to_its_point_still_shows_what_its_messages_show() {
        letsInWrongDigest();
        provoking.suspect(
                new NothingShownException("It shows nothing.", Optional.of(Symptom.LETS_IN_WITH_WRONG_DIGEST)));

        ScenarioResult revised = revised(fault("DMPRO-SRV-10"));

        assertThat(revised.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(revised.findings()).containsExactly(fault("DMPRO-SRV-10"));
    }

    private void letsInWrongDigest() {
        suspected(ordinary, ROOT, Optional.of(Symptom.LETS_IN_WITH_WRONG_DIGEST));
    }

    private ScenarioResult revised(Finding... findings) {
        ScenarioResultBuilder result = ScenarioResult.builder(
                        "SEC-901",
                        new dev.provost.reports.Configuration(
                                USUAL.encodingName(), USUAL.version().number(), USUAL.credentialsName()))
                .titled("A provocation", "Attribution")
                .verdict(
                        findings.length == 0 ? Verdict.INCONCLUSIVE : Verdict.FAIL,
                        findings.length == 0 ? Blame.NONE : Blame.SERVER,
                        "It did wrong.");
        List.of(findings).forEach(result::finding);
        return Attribution.of(List.of(ordinary, provoking), RequirementCatalogue.standard())
                .revised(provoking, result.build());
    }

    private static Finding suspected(ScenarioRun run, String requirement, Optional<Symptom> symptom) {
        Finding finding = fault(requirement);
        run.suspect(
                finding,
                DeviationException.ofServer("It did wrong.", "", "")
                        .against(requirement)
                        .showing(symptom));
        return finding;
    }

    private static Finding fault(String requirement) {
        return Finding.of(requirement, Level.MUST, Verdict.FAIL, Blame.SERVER, "It did wrong.");
    }

    private static Observation seen(String requirement) {
        return new Observation(
                requirement,
                "rule",
                Level.MUST,
                Verdict.FAIL,
                Blame.SERVER,
                "It is wrong.",
                "",
                "",
                "",
                OptionalInt.of(1));
    }

    private static ScenarioRun run(String id) {
        ScenarioText text = new ScenarioText(
                id, "A scenario", "Attribution", "x.feature", 1, Set.of("id-" + id, "req-" + PROVOKED));
        return new ScenarioRun(new PlannedScenario(text, USUAL), 42, 1);
    }
}
