package dev.provost.reports.matrix;

import dev.provost.reports.Verdict;
import dev.provost.reports.text.Headline;
import dev.provost.reports.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A matrix as plain lines for a terminal. */
public final class MatrixText {

    private static final int WIDTH = 6;

    private MatrixText() {}

    /**
     * The lines, without line ends and control characters: the results by number, then a line for each row.
     *
     * @param everything also rows in which nothing is wrong anywhere
     */
    public static List<String> of(Matrix matrix, boolean everything) {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= matrix.columns().size(); number++) {
            Matrix.Column column = matrix.columns().get(number - 1);
            lines.add("%3d  %s (%s): %s".formatted(number, column.target(), column.name(), column.headline()));
        }
        if (!matrix.isOfOneSuite()) {
            lines.add("The results come from different suites: a row may mean more in one of them than in another.");
        }
        List<Matrix.Row> shown = matrix.rows().stream()
                .filter(row -> everything || !row.isClean())
                .toList();
        int width = shown.stream().mapToInt(row -> row.id().length()).max().orElse(0);
        if (!shown.isEmpty()) {
            lines.add("");
            lines.add(heading(matrix, width));
            shown.forEach(row -> lines.add(line(row, width)));
        }
        int clean = matrix.rows().size() - shown.size();
        if (clean > 0) {
            lines.add("Nothing is wrong with "
                    + Headline.counted(clean, matrix.subject().label().toLowerCase(Locale.ROOT))
                    + (shown.isEmpty() ? "." : " more."));
        }
        return lines.stream()
                .map(line -> VisibleText.of(line).replaceAll("\\R", " ").stripTrailing())
                .toList();
    }

    private static String heading(Matrix matrix, int width) {
        StringBuilder line = new StringBuilder(" ".repeat(width));
        for (int number = 1; number <= matrix.columns().size(); number++) {
            line.append("  ").append(("%-" + WIDTH + "s").formatted(number));
        }
        return line.toString();
    }

    private static String line(Matrix.Row row, int width) {
        StringBuilder line = new StringBuilder(("%-" + Math.max(1, width) + "s").formatted(row.id()));
        row.cells().forEach(cell -> line.append("  ").append(("%-" + WIDTH + "s").formatted(word(cell))));
        return line.append("  ").append(row.title()).toString();
    }

    private static String word(Optional<Verdict> cell) {
        return cell.map(verdict -> switch (verdict) {
                    case PASS -> "pass";
                    case FAIL -> "FAIL";
                    case WARN -> "warn";
                    case INCONCLUSIVE -> "?";
                    case NOT_APPLICABLE -> "-";
                    case ERROR -> "error";
                })
                .orElse("");
    }
}
