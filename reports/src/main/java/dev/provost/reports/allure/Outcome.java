package dev.provost.reports.allure;

import dev.provost.reports.Blame;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import io.qameta.allure.model.Status;
import java.util.Optional;

/**
 * What became of a scenario run in the words of Allure.
 *
 * @param status its status
 * @param message what the report shows beside it
 * @param firstLine by which the categories find it
 */
record Outcome(Status status, String message, String firstLine) {

    static Outcome of(RunResult run, ScenarioResult scenario) {
        String reason = scenario.reason();
        String blame = Category.line(scenario.blame());
        return switch (scenario.verdict()) {
            case PASS -> new Outcome(Status.PASSED, scenario.alternative(), "");
            case WARN -> new Outcome(Status.PASSED, "warning: " + reason, blame);
            case ERROR -> new Outcome(Status.BROKEN, reason, blame);
            case INCONCLUSIVE, NOT_APPLICABLE -> skipped(scenario.verdict().label() + ": " + reason);
            case FAIL -> failed(run, scenario, blame);
        };
    }

    private static Outcome failed(RunResult run, ScenarioResult scenario, String blame) {
        Optional<KnownDeviation> known = run.baseline().excuseFor(scenario);
        if (known.isPresent()) {
            return skipped("known deviation: " + known.get().reason());
        }
        boolean server =
                scenario.blame() == Blame.SERVER || scenario.blame() == Blame.DEVICE || scenario.blame() == Blame.NONE;
        return new Outcome(server ? Status.FAILED : Status.BROKEN, scenario.reason(), blame);
    }

    private static Outcome skipped(String message) {
        return new Outcome(Status.SKIPPED, message, message);
    }
}
