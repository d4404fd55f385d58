package dev.provost.reports.html;

import dev.provost.reports.Configuration;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The scenarios of a feature and their verdict in each configuration.
 *
 * @param title title of the feature
 * @param columns the configurations in which any of its scenarios ran
 * @param rows its scenarios
 */
record FeatureView(String title, List<Column> columns, List<Row> rows) {

    /**
     * A configuration.
     *
     * @param encoding first line
     * @param version second line
     * @param authentication third line
     */
    record Column(String encoding, String version, String authentication) {}

    /**
     * A scenario.
     *
     * @param anchor id of the place
     * @param id id of the scenario
     * @param title its title
     * @param flash where the flash of its phones is shown, empty without
     * @param cells its verdicts in the order of the columns
     */
    record Row(String anchor, String id, String title, String flash, List<Cell> cells) {

        /** Whether it passed wherever it ran. */
        boolean clean() {
            return cells.stream()
                    .allMatch(cell -> !cell.ran() || cell.mark().equals(Mark.of(Verdict.PASS)) && !cell.flaky());
        }
    }

    /**
     * The verdict in one configuration.
     *
     * @param ran whether the scenario ran in it
     * @param mark the verdict
     * @param href where the evidence is, empty without
     * @param configuration the configuration in words
     * @param alternative which permitted outcome was seen
     * @param anchor id of the place
     * @param flaky whether tries of the run ended differently
     */
    record Cell(
            boolean ran,
            Mark mark,
            String href,
            String configuration,
            String alternative,
            String anchor,
            boolean flaky) {

        static Cell of(ScenarioResult run) {
            String evidence = Occurrence.of(run)
                    .findFirst()
                    .map(o -> "#" + o.anchor())
                    .orElseGet(() -> run.transcripts().stream()
                            .findFirst()
                            .map(Transcript::textFile)
                            .orElse(""));
            return new Cell(
                    true,
                    Mark.of(run.verdict()),
                    evidence,
                    run.configuration().label(),
                    run.alternative(),
                    Anchors.run(run),
                    run.isFlaky());
        }

        static Cell absent(Configuration configuration) {
            return new Cell(false, Mark.of(Verdict.NOT_APPLICABLE), "", configuration.label(), "", "", false);
        }
    }

    static List<FeatureView> of(RunResult run) {
        return grouped(run.scenarios(), ScenarioResult::feature).entrySet().stream()
                .map(feature -> of(feature.getKey(), feature.getValue()))
                .toList();
    }

    private static FeatureView of(String title, List<ScenarioResult> runs) {
        Collection<Configuration> used =
                runs.stream().map(ScenarioResult::configuration).collect(Collectors.toCollection(TreeSet::new));
        List<Row> rows = grouped(runs, ScenarioResult::id).values().stream()
                .map(scenario -> row(scenario, used))
                .toList();
        return new FeatureView(
                title,
                used.stream()
                        .map(c -> new Column(c.encoding(), c.version(), c.authentication()))
                        .toList(),
                rows);
    }

    private static Row row(List<ScenarioResult> runs, Collection<Configuration> used) {
        Map<Configuration, ScenarioResult> byConfiguration = runs.stream()
                .collect(Collectors.toMap(ScenarioResult::configuration, r -> r, (first, second) -> second));
        List<Cell> cells = used.stream()
                .map(c -> byConfiguration.containsKey(c) ? Cell.of(byConfiguration.get(c)) : Cell.absent(c))
                .toList();
        ScenarioResult any = runs.getFirst();
        String flash =
                runs.stream().map(Anchors::flash).max(Comparator.naturalOrder()).orElse("");
        return new Row(Anchors.scenario(any.id()), any.id(), any.title(), flash, cells);
    }

    private static Map<String, List<ScenarioResult>> grouped(
            List<ScenarioResult> runs, Function<ScenarioResult, String> by) {
        return runs.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
