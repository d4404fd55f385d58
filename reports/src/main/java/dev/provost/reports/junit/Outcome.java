package dev.provost.reports.junit;

import dev.provost.reports.Blame;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;

/** What a scenario run is in the words of JUnit. */
enum Outcome {
    PASSED,
    FAILURE,
    ERROR,
    SKIPPED;

    static Outcome of(RunResult run, ScenarioResult scenario) {
        return switch (scenario.verdict()) {
            case PASS, WARN -> PASSED;
            case INCONCLUSIVE, NOT_APPLICABLE -> SKIPPED;
            case ERROR -> ERROR;
            case FAIL -> ofFailure(run, scenario);
        };
    }

    private static Outcome ofFailure(RunResult run, ScenarioResult scenario) {
        boolean server =
                scenario.blame() == Blame.SERVER || scenario.blame() == Blame.DEVICE || scenario.blame() == Blame.NONE;
        if (!server) {
            return ERROR;
        }
        return run.baseline().excuseFor(scenario).isPresent() ? SKIPPED : FAILURE;
    }
}
