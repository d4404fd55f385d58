package dev.provost.reports;

import java.util.List;

/**
 * The verdict on one requirement over the whole run.
 *
 * @param id id in the requirement catalogue
 * @param level how strongly the specification demands it
 * @param section where the specification says so
 * @param title the requirement in one line
 * @param verdict the judgement over all observations
 * @param observed how often the run saw evidence on the wire, for it or against it
 * @param scenarios ids of the scenarios that saw it or name it
 */
public record RequirementResult(
        String id, Level level, String section, String title, Verdict verdict, long observed, List<String> scenarios) {

    public RequirementResult {
        Checks.notBlank("requirement id", id);
        Checks.notNegative("number of observations", observed);
        scenarios = List.copyOf(scenarios);
    }

    /** Whether scenarios name it and yet the run never saw what bears on it: it is claimed and not observed. */
    public boolean notObserved() {
        return observed == 0 && !scenarios.isEmpty();
    }
}
