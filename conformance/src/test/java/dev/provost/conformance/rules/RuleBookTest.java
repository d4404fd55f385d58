package dev.provost.conformance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.transcript.Samples;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.reports.Level;
import dev.provost.reports.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private final RuleBook book = RuleBook.standard();

    @Test
    void rules_have_names_of_their_own() {
        assertThat(book.rules()).extracting(Rule::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
    }

    @Test
    void rules_stand_in_the_order_of_the_catalogue() {
        List<String> catalogue = RequirementCatalogue.standard().all().stream()
                .map(Requirement::id)
                .toList();
        assertThat(book.rules())
                .extracting(rule -> catalogue.indexOf(rule.requirement()))
                .isSorted();
    }

    @Test
    void every_rule_permits_something() {
        assertThat(book.rules())
                .allSatisfy(rule ->
                        assertThat(rule.permitted()).as(rule.id()).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void a_lawful_session_shows_no_deviation() {
        assertThat(book.judge(Samples.lawfulSession().build(), RuleContext.NONE))
                .filteredOn(Observation::isDeviation)
                .isEmpty();
    }

    @Test
    void without_messages_nothing_applies() {
        assertThat(book.judge(Transcript.of(List.of()), RuleContext.NONE))
                .hasSameSizeAs(book.rules())
                .extracting(Observation::verdict)
                .containsOnly(Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_rule_may_name_known_requirements_only() {
        assertThatThrownBy(() -> RuleBook.of(List.of(new CmdIdRule()), RequirementCatalogue.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no requirement DMREP-SRV-08 in features/requirements.yaml");
    }

    @Test
    void a_rule_may_pass_with_its_permitted_outcomes_only() {
        assertThatThrownBy(() -> new Findings(new CmdIdRule(), "cmd-id", Level.MUST).pass(1, "fine"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rule cmd-id does not list \"fine\" among its permitted outcomes");
    }

    @Test
    void a_flood_of_text_is_shortened() {
        Findings findings = new Findings(new CmdIdRule(), "cmd-id", Level.SHOULD);
        findings.deviation(1, "x".repeat(5000), "", "");

        assertThat(findings.observations().getFirst().message()).hasSize(403).endsWith("x...");
        assertThat(findings.observations().getFirst().verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void a_flood_of_deviations_is_counted() {
        Findings findings = new Findings(new CmdIdRule(), "cmd-id", Level.MUST);
        for (int i = 0; i < 1000; i++) {
            findings.deviation(i, "Get has no CmdID", "a CmdID", "none");
        }

        assertThat(findings.observations()).hasSize(21);
        assertThat(findings.observations().getLast().message()).isEqualTo("The same again: 980 times more");
        assertThat(findings.observations().getLast().verdict()).isEqualTo(Verdict.FAIL);
    }
}
