package dev.provost.conformance.run;

import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.rules.Observation;
import dev.provost.reports.Finding;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds up what rules saw and what scenarios showed, requirement by requirement. */
final class RequirementTally {

    private static final Set<Verdict> SAYS_NOTHING = EnumSet.of(Verdict.NOT_APPLICABLE, Verdict.INCONCLUSIVE);

    private static final class Entry {
        private final Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        private final Set<String> scenarios = new TreeSet<>();
        private long observed;
    }

    private final Map<String, Entry> entries = new HashMap<>();

    /** Takes what the rules saw in one scenario; what they could not decide speaks through the findings of its result. */
    void addObservations(String scenario, Collection<Observation> seen) {
        for (Observation observation : seen) {
            if (!SAYS_NOTHING.contains(observation.verdict())) {
                add(observation.requirement(), scenario, observation.verdict());
            }
        }
    }

    /**
     * Takes the result of one scenario for the requirements that it names: a pass or a warning shows them all, a failure
     * of a step speaks through its finding, and whatever else broke the scenario leaves them open.
     */
    void addScenario(ScenarioResult result) {
        for (String requirement : result.requirements()) {
            switch (result.verdict()) {
                case PASS, WARN -> add(requirement, result.id(), Verdict.PASS);
                case ERROR, INCONCLUSIVE -> add(requirement, result.id(), Verdict.INCONCLUSIVE);
                case FAIL, NOT_APPLICABLE -> entry(requirement).scenarios.add(result.id());
            }
        }
        for (Finding finding : result.findings()) {
            entry(finding.requirement()).verdicts.add(finding.verdict());
        }
    }

    private void add(String requirement, String scenario, Verdict verdict) {
        Entry entry = entry(requirement);
        entry.verdicts.add(verdict);
        entry.scenarios.add(scenario);
        entry.observed++;
    }

    private Entry entry(String requirement) {
        return entries.computeIfAbsent(requirement, r -> new Entry());
    }

    /** The verdict on every requirement, in the order of the catalogue. */
    List<RequirementResult> results(RequirementCatalogue catalogue) {
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
