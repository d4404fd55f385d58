package dev.provost.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.requirement.RequirementCatalogue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuiteLintTest {

    private static final Set<String> PLAIN_TAGS = Set.of(
            "matrix",
            "dm11",
            "dm12",
            "dm13",
            "xml",
            "wbxml",
            "md5",
            "basic",
            "hmac",
            "needs-account",
            "needs-operations",
            "needs-belief",
            "needs-notification",
            "needs-bootstrap",
            "needs-firmware",
            "needs-firmware-belief",
            "needs-tls",
            "needs-psk");

    private final List<ScenarioText> suite = SuiteReader.read();

    @Test
    void the_suite_has_at_least_32_scenarios_of_provisioning() {
        assertThat(suite)
                .filteredOn(s -> s.resource().startsWith("features/provisioning/"))
                .hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void at_least_six_scenarios_need_nothing_but_a_url() {
        assertThat(suite).filteredOn(s -> Needs.missing(s, Set.of()).isEmpty()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void every_identifier_is_unique() {
        assertThat(suite).extracting(ScenarioText::id).doesNotHaveDuplicates();
    }

    @Test
    void every_identifier_has_the_agreed_form() {
        assertThat(suite).extracting(ScenarioText::id).allMatch(id -> id.matches("[A-Z]+-\\d{3}"));
    }

    @Test
    void every_scenario_names_a_requirement() {
        assertThat(suite).filteredOn(s -> s.requirements().isEmpty()).isEmpty();
    }

    @Test
    void every_requirement_tag_is_in_the_catalogue() {
        Set<String> known = RequirementCatalogue.standard().all().stream()
                .map(Requirement::id)
                .collect(Collectors.toSet());
        assertThat(suite.stream().flatMap(s -> s.requirements().stream())).isSubsetOf(known);
    }

    @Test
    void every_scenario_covers_a_use_case() {
        assertThat(suite).filteredOn(s -> s.useCases().isEmpty()).isEmpty();
    }

    @Test
    void only_known_tags_are_used() {
        Stream<String> others = suite.stream()
                .flatMap(s -> s.tags().stream())
                .filter(t -> !t.startsWith("id-") && !t.startsWith("req-") && !t.startsWith("uc-"))
                .distinct();
        assertThat(others).isSubsetOf(PLAIN_TAGS);
    }

    @Test
    void whoever_needs_operations_or_beliefs_needs_an_account() {
        assertThat(suite)
                .filteredOn(s -> s.has("needs-operations") || s.has("needs-belief") || s.has("needs-notification"))
                .allMatch(s -> s.has("needs-account"));
    }

    @Test
    void no_feature_names_an_interface() {
        assertThat(suite)
                .extracting(ScenarioText::title)
                .noneMatch(title -> title.contains("HTTP") || title.contains("REST") || title.contains("JSON"));
    }
}
