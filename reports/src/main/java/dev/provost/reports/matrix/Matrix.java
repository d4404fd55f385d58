package dev.provost.reports.matrix;

import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.text.Headline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verdicts of several results side by side. Built column by column, so that only one result at a time is held as a whole.
 *
 * @param subject what a row is about
 * @param columns the results
 * @param rows the verdicts, in order of first appearance
 */
public record Matrix(Subject subject, List<Column> columns, List<Row> rows) {

    /** What a row is about. */
    public enum Subject {
        /** A requirement of the catalogue. */
        REQUIREMENT("Requirement"),
        /** A scenario, over all configurations in which it ran. */
        SCENARIO("Scenario");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        /** The heading. */
        public String label() {
            return label;
        }
    }

    /**
     * A result.
     *
     * @param name name of its directory, which tells results of one target apart
     * @param target what was examined
     * @param headline its verdict in one sentence
     * @param run id of the run
     * @param provost version of Provost
     * @param suite digest of the suite: columns are comparable in full where it is the same
     */
    public record Column(String name, String target, String headline, String run, String provost, String suite) {

        static Column of(String name, RunResult run) {
            return new Column(
                    name, run.target().description(), Headline.of(run), run.run(), run.provost(), run.suite());
        }
    }

    /**
     * A requirement or a scenario.
     *
     * @param id its id
     * @param level how strongly it is demanded, empty for a scenario
     * @param title its title
     * @param cells the verdict in each result, empty where the result does not know it
     */
    public record Row(String id, String level, String title, List<Optional<Verdict>> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether all results say the same. */
        public boolean agrees() {
            return cells.stream().distinct().count() <= 1;
        }

        /** Whether nothing is wrong in any result. */
        public boolean isClean() {
            return cells.stream()
                    .allMatch(cell ->
                            cell.isEmpty() || cell.get() == Verdict.PASS || cell.get() == Verdict.NOT_APPLICABLE);
        }
    }

    public Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether the results come from one suite, so that every row means the same in each. */
    public boolean isOfOneSuite() {
        return columns.stream().map(Column::suite).distinct().count() <= 1;
    }

    /** Collects the columns. Not for several threads at once. */
    public static final class Builder {

        private record Heading(String level, String title) {}

        private final Subject subject;
        private final List<Column> columns = new ArrayList<>();
        private final Map<String, Heading> headings = new LinkedHashMap<>();
        private final List<Map<String, Verdict>> verdicts = new ArrayList<>();

        /** A matrix without columns. */
        public Builder(Subject subject) {
            this.subject = subject;
        }

        /** Adds a result under a name. */
        public Builder add(String name, RunResult run) {
            columns.add(Column.of(name, run));
            verdicts.add(
                    switch (subject) {
                        case REQUIREMENT -> requirements(run.requirements());
                        case SCENARIO -> scenarios(run.scenarios());
                    });
            return this;
        }

        /** The matrix. */
        public Matrix build() {
            return new Matrix(
                    subject, columns, headings.keySet().stream().map(this::row).toList());
        }

        private Row row(String id) {
            Heading heading = headings.get(id);
            return new Row(
                    id,
                    heading.level(),
                    heading.title(),
                    verdicts.stream()
                            .map(column -> Optional.ofNullable(column.get(id)))
                            .toList());
        }

        private Map<String, Verdict> requirements(Collection<RequirementResult> requirements) {
            Map<String, Verdict> column = new LinkedHashMap<>();
            for (RequirementResult requirement : requirements) {
                headings.putIfAbsent(
                        requirement.id(), new Heading(requirement.level().name(), requirement.title()));
                column.put(requirement.id(), requirement.verdict());
            }
            return column;
        }

        private Map<String, Verdict> scenarios(Collection<ScenarioResult> scenarios) {
            Map<String, Verdict> column = new LinkedHashMap<>();
            for (ScenarioResult scenario : scenarios) {
                headings.putIfAbsent(scenario.id(), new Heading("", scenario.title()));
                column.merge(scenario.id(), scenario.verdict(), (one, other) -> Verdict.worstOf(List.of(one, other)));
            }
            return column;
        }
    }
}
