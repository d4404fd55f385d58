package dev.provost.reports.html;

import dev.provost.reports.Verdict;
import dev.provost.reports.matrix.Matrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes a matrix of several results as one page. */
public final class MatrixReport {

    private MatrixReport() {}

    /**
     * Everything that the page shows.
     *
     * @param subject what a row is about
     * @param columns the results
     * @param rows the verdicts
     * @param legend the signs
     * @param mixed whether the results come from different suites
     */
    record View(String subject, List<ColumnView> columns, List<RowView> rows, List<Mark> legend, boolean mixed) {}

    /**
     * A result.
     *
     * @param number its number
     * @param name name of its directory
     * @param target what was examined
     * @param headline its verdict
     * @param link where its report is, empty without
     */
    record ColumnView(int number, String name, String target, String headline, String link) {}

    /**
     * A requirement or a scenario.
     *
     * @param anchor id of the place
     * @param id its id
     * @param level how strongly it is demanded
     * @param title its title
     * @param cells its verdicts
     * @param agrees whether all results say the same
     * @param clean whether nothing is wrong in any
     */
    record RowView(
            String anchor,
            String id,
            String level,
            String title,
            List<CellView> cells,
            boolean agrees,
            boolean clean) {}

    /**
     * A verdict.
     *
     * @param known whether the result knows the row
     * @param mark the verdict
     * @param href where the result tells it, empty without
     * @param column name of the result
     */
    record CellView(boolean known, Mark mark, String href, String column) {}

    /**
     * Writes the page, UTF-8.
     *
     * @param links for each column the address of its report as seen from the page, empty without one
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(Matrix matrix, List<String> links, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            Templates.named("matrix").execute(view(matrix, links), writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static View view(Matrix matrix, List<String> links) {
        List<ColumnView> columns = IntStream.range(0, matrix.columns().size())
                .mapToObj(index -> column(matrix.columns().get(index), index + 1, links.get(index)))
                .toList();
        return new View(
                matrix.subject().label(),
                columns,
                matrix.rows().stream()
                        .map(row -> row(matrix.subject(), row, columns))
                        .toList(),
                Arrays.stream(Verdict.values()).map(Mark::of).toList(),
                !matrix.isOfOneSuite());
    }

    private static ColumnView column(Matrix.Column column, int number, String link) {
        return new ColumnView(number, column.name(), column.target(), column.headline(), link);
    }

    private static RowView row(Matrix.Subject subject, Matrix.Row row, List<ColumnView> columns) {
        String anchor = subject == Matrix.Subject.SCENARIO ? Anchors.scenario(row.id()) : Anchors.requirement(row.id());
        List<CellView> cells = IntStream.range(0, columns.size())
                .mapToObj(index -> cell(row.cells().get(index), columns.get(index), anchor))
                .toList();
        return new RowView(anchor, row.id(), row.level(), row.title(), cells, row.agrees(), row.isClean());
    }

    private static CellView cell(Optional<Verdict> verdict, ColumnView column, String anchor) {
        return new CellView(
                verdict.isPresent(),
                Mark.of(verdict.orElse(Verdict.NOT_APPLICABLE)),
                column.link().isEmpty() ? "" : column.link() + "#" + anchor,
                column.target() + " (" + column.name() + ")");
    }
}
