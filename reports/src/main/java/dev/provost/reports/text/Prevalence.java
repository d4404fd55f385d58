package dev.provost.reports.text;

import dev.provost.reports.Finding;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * In how many scenario runs each requirement is not met. A root cause shows in at least as many runs as what follows
 * from it, so the widest comes first in every report. Immutable.
 */
public final class Prevalence {

    private final Map<String, Integer> runs;

    private Prevalence(Map<String, Integer> runs) {
        this.runs = runs;
    }

    /** Counts over a whole run. */
    public static Prevalence of(RunResult run) {
        Map<String, Integer> runs = new HashMap<>();
        for (ScenarioResult scenario : run.scenarios()) {
            Set<String> broken = new HashSet<>();
            scenario.findings().stream()
                    .filter(finding -> finding.verdict() != Verdict.PASS)
                    .map(Finding::requirement)
                    .forEach(broken::add);
            broken.forEach(id -> runs.merge(id, 1, Integer::sum));
        }
        return new Prevalence(runs);
    }

    /** The number of scenario runs in which a requirement is not met. */
    public int runs(String requirement) {
        return runs.getOrDefault(requirement, 0);
    }

    /** Orders ids of requirements: most runs first; equals compare as equal. */
    public Comparator<String> widestFirst() {
        return Comparator.comparingInt(this::runs).reversed();
    }
}
