package dev.provost.conformance.run;

import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.rules.Observation;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.StepResult;
import dev.provost.reports.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds up what rules saw and what scenarios showed, requirement by requirement. */
public final class RequirementTally {

    private static final Set<Verdict> SAYS_NOTHING = EnumSet.of(Verdict.NOT_APPLICABLE, Verdict.INCONCLUSIVE);

    private static final class Entry {
        private final Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        private final Set<String> scenarios = new TreeSet<>();
        private long observed;
    }

    private final Map<String, Entry> entries = new HashMap<>();

    /** Takes a scenario that was left out: it is listed with what it names, and shows nothing. */
    void add(ScenarioResult leftOut) {
        add(leftOut, List.of(), 0);
    }

    /**
     * Takes one scenario.
     *
     * <p>What the rules saw is evidence, and so are the steps of the scenario that checked something after a message had gone
     * over the wire. A pass or a warning shows the requirements that the scenario names where there was such a step; a failure
     * of a step speaks through its finding; whatever else broke the scenario leaves them open.
     *
     * @param seen what the rules saw
     * @param checks how many steps checked something after a message
     */
    public void add(ScenarioResult result, Collection<Observation> seen, int checks) {
        Set<String> saidByRules = new HashSet<>();
        for (Observation observation : seen) {
            if (!SAYS_NOTHING.contains(observation.verdict())) {
                saidByRules.add(observation.requirement() + observation.message());
                add(observation.requirement(), result.id(), observation.verdict());
            }
        }
        for (String requirement : result.requirements()) {
            switch (result.verdict()) {
                case PASS, WARN -> claim(requirement, result.id(), cameToItsEnd(result) ? checks : 0);
                case ERROR, INCONCLUSIVE -> add(requirement, result.id(), Verdict.INCONCLUSIVE);
                default -> entry(requirement).scenarios.add(result.id());
            }
        }
        result.findings().stream()
                .filter(finding -> !saidByRules.contains(finding.requirement() + finding.message()))
                .forEach(finding -> add(finding.requirement(), result.id(), finding.verdict()));
    }

    /** A step that finds fault ends its scenario: what comes after it was not looked at. */
    private static boolean cameToItsEnd(ScenarioResult result) {
        return result.steps().stream().allMatch(step -> step.outcome() == StepResult.Outcome.PASSED);
    }

    private void claim(String requirement, String scenario, int checks) {
        if (checks > 0) {
            add(requirement, scenario, Verdict.PASS);
        } else {
            entry(requirement).scenarios.add(scenario);
        }
    }

    private void add(String requirement, String scenario, Verdict verdict) {
        Entry entry = entry(requirement);
        entry.verdicts.add(verdict);
        entry.scenarios.add(scenario);
        if (verdict == Verdict.PASS || verdict == Verdict.WARN || verdict == Verdict.FAIL) {
            entry.observed++;
        }
    }

    private Entry entry(String requirement) {
        return entries.computeIfAbsent(requirement, r -> new Entry());
    }

    /** The verdict on every requirement, in the order of the catalogue. */
    public List<RequirementResult> results(RequirementCatalogue catalogue) {
        return catalogue.all().stream().map(this::result).toList();
    }

    private RequirementResult result(Requirement requirement) {
        Entry entry = entries.getOrDefault(requirement.id(), new Entry());
        return new RequirementResult(
                requirement.id(),
                requirement.level(),
                requirement.section(),
                requirement.title(),
                Verdict.worstOf(entry.verdicts),
                entry.observed,
                List.copyOf(entry.scenarios));
    }
}
