package dev.provost.conformance.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.rules.Rule;
import dev.provost.fixtures.server.defect.Defect;
import java.util.List;

/**
 * A requirement as {@code provost requirements} shows it: what the catalogue says, and what examines it.
 *
 * @param id the identifier
 * @param level MUST, SHOULD or MAY
 * @param whenOffered whether it binds only servers that offer the feature
 * @param robustness whether no specification demands it
 * @param section where it is written
 * @param title the demand in one sentence
 * @param permits what the specification permits, where there is more than one way
 * @param published ids of published items that demand the same
 * @param scenarios ids of the scenarios that show it
 * @param rules ids of the rules that judge it on every exchange
 * @param defects ids of the defects of the reference server that break it
 * @param untested why nothing examines it; empty when something does
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RequirementEntry(
        String id,
        String level,
        boolean whenOffered,
        boolean robustness,
        String section,
        String title,
        List<String> permits,
        List<String> published,
        List<String> scenarios,
        List<String> rules,
        List<String> defects,
        String untested) {

    static RequirementEntry of(Requirement requirement, List<ScenarioText> suite, List<Rule> rules) {
        return new RequirementEntry(
                requirement.id(),
                requirement.level().name(),
                requirement.whenOffered(),
                requirement.robustness(),
                requirement.section(),
                requirement.title(),
                requirement.permits(),
                requirement.published(),
                suite.stream()
                        .filter(s -> s.requirements().contains(requirement.id()))
                        .map(ScenarioText::id)
                        .toList(),
                rules.stream()
                        .filter(r -> r.requirement().equals(requirement.id()))
                        .map(Rule::id)
                        .toList(),
                Defect.all().stream()
                        .filter(d -> d.requirement().equals(requirement.id()))
                        .map(Defect::id)
                        .toList(),
                requirement.untested().orElse(""));
    }

    /** Whether a scenario, a rule or a defect names it. */
    boolean isCovered() {
        return !scenarios.isEmpty() || !rules.isEmpty() || !defects.isEmpty();
    }

    /** The level in words, with what softens it. */
    String demand() {
        return level + (whenOffered ? ", when offered" : "") + (robustness ? ", robustness" : "");
    }
}
