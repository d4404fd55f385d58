package dev.provost.reports.html;

import dev.provost.reports.Attempt;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A scenario run that ended differently when it was tried again.
 *
 * @param id id of the scenario
 * @param anchor where the run stands
 * @param title its title
 * @param configuration the variant
 * @param story how the tries ended
 */
record FlakyRow(String id, String anchor, String title, String configuration, String story) {

    static List<FlakyRow> of(RunResult run) {
        return run.scenarios().stream()
                .filter(ScenarioResult::isFlaky)
                .map(FlakyRow::of)
                .toList();
    }

    private static FlakyRow of(ScenarioResult scenario) {
        String tries = scenario.attempts().stream().map(FlakyRow::words).collect(Collectors.joining(", then "));
        return new FlakyRow(
                scenario.id(),
                Anchors.run(scenario),
                scenario.title(),
                scenario.configuration().label(),
                tries + "; counts as " + scenario.verdict().key());
    }

    private static String words(Attempt attempt) {
        return attempt.verdict().label() + (attempt.reason().isEmpty() ? "" : " (" + attempt.reason() + ")");
    }
}
