package dev.provost.reports.html;

import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Scenarios that were not run for the same reason.
 *
 * @param reason why
 * @param scenarios which
 */
record Untested(String reason, List<Item> scenarios) {

    /**
     * A scenario that was not run.
     *
     * @param id its id
     * @param title its title
     * @param configurations the variants left out
     */
    record Item(String id, String title, String configurations) {}

    static List<Untested> of(RunResult run) {
        Map<String, List<ScenarioResult>> byReason = run.scenarios().stream()
                .filter(scenario -> !scenario.wasRun())
                .collect(Collectors.groupingBy(ScenarioResult::reason, LinkedHashMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(entry -> new Untested(
                        entry.getKey().isEmpty() ? "No reason was given." : entry.getKey(), items(entry.getValue())))
                .toList();
    }

    /** How many scenarios there are. */
    int count() {
        return scenarios.size();
    }

    private static List<Item> items(List<ScenarioResult> scenarios) {
        return scenarios.stream()
                .collect(Collectors.groupingBy(ScenarioResult::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(runs -> new Item(
                        runs.getFirst().id(),
                        runs.getFirst().title(),
                        runs.stream().map(run -> run.configuration().label()).collect(Collectors.joining("; "))))
                .toList();
    }
}
