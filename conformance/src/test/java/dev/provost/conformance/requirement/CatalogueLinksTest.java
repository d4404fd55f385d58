package dev.provost.conformance.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.plan.SuiteReader;
import dev.provost.conformance.rules.Rule;
import dev.provost.conformance.rules.RuleBook;
import dev.provost.reports.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueLinksTest {

    private final List<Requirement> standard = RequirementCatalogue.standard().all();

    @Test
    void nothing_dangles_in_the_catalogue_and_nothing_required_is_forgotten() {
        assertThat(links(standard).problems()).isEmpty();
    }

    @Test
    void a_cross_reference_has_to_exist() {
        assertThat(links(List.of(published("DSDM-HTTP-S-099"))).ofPublishedItems())
                .contains(
                        "Requirement DMREP-SRV-04 refers to DSDM-HTTP-S-099, which features/published.yaml does not have");
    }

    @Test
    void a_published_item_that_nobody_refers_to_needs_a_reason() {
        assertThat(links(List.of(published("DSDM-HTTP-S-005"))).ofPublishedItems())
                .contains("No requirement refers to DSDM-HTTP-S-019; refer to it, or say under unused why not")
                .doesNotContain("No requirement refers to DSDM-HTTP-S-005; refer to it, or say under unused why not")
                .noneMatch(problem -> problem.contains("DSDM-HTTP-S-002"));
    }

    @Test
    void a_must_without_scenario_and_rule_needs_a_reason() {
        Requirement nobodys = requirement("DMREP-SRV-98", List.of(), Optional.empty());
        assertThat(links(List.of(nobodys)).ofTests())
                .containsExactly(
                        "Requirement DMREP-SRV-98 is a MUST that no scenario and no rule examines; examine it, or say under untested why not");
    }

    @Test
    void what_is_examined_is_not_called_untested() {
        Requirement examined = requirement("DMREP-SRV-04", List.of(), Optional.of("Nobody has the time."));
        assertThat(links(List.of(examined)).ofTests())
                .containsExactly(
                        "Requirement DMREP-SRV-04 is called untested, though it is examined by PROV-087, session-id");
    }

    @Test
    void a_tag_names_a_requirement_that_exists() {
        assertThat(links(List.of()).ofTags())
                .contains("Scenario PROV-087 names DMREP-SRV-04, which features/requirements.yaml does not have");
    }

    @Test
    void a_rule_names_a_requirement_that_exists() {
        assertThat(links(List.of()).ofTags())
                .contains("Rule session-id names DMREP-SRV-04, which features/requirements.yaml does not have");
    }

    private static Requirement published(String item) {
        return requirement("DMREP-SRV-04", List.of(item), Optional.empty());
    }

    private static Requirement requirement(String id, List<String> published, Optional<String> untested) {
        return new Requirement(id, Level.MUST, "Somewhere", "Something", false, false, List.of(), published, untested);
    }

    private static CatalogueLinks links(List<Requirement> requirements) {
        List<ScenarioText> suite = SuiteReader.read();
        List<Rule> rules = RuleBook.standard().rules();
        return new CatalogueLinks(requirements, PublishedItems.all(), suite, rules);
    }
}
