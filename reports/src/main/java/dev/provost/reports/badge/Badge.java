package dev.provost.reports.badge;

import dev.provost.reports.ExitCode;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Draws {@code badge.svg}: how many scenarios passed, of all in the suite. Self-contained; the number is text, so that
 * colour says nothing by itself. It holds nothing that a server or a user said.
 */
public final class Badge {

    private static final String LABEL = "OMA DM conformance";
    private static final int PADDING = 10;
    private static final double LETTER = 6.5;

    private Badge() {}

    /**
     * Writes the file, UTF-8.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(RunResult run, Path file) {
        try {
            Files.writeString(file, svg(run));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The drawing. */
    static String svg(RunResult run) {
        String value = value(run);
        int left = width(LABEL);
        int right = width(value);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-labelledby="title">
                  <title id="title">%2$s: %3$s</title>
                  <rect width="%4$d" height="20" fill="#3d444c"/>
                  <rect x="%4$d" width="%5$d" height="20" fill="%6$s"/>
                  <g fill="#ffffff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle" aria-hidden="true">
                    <text x="%7$d" y="14" textLength="%8$d" lengthAdjust="spacingAndGlyphs">%2$s</text>
                    <text x="%9$d" y="14" textLength="%10$d" lengthAdjust="spacingAndGlyphs">%3$s</text>
                  </g>
                </svg>
                """.formatted(
                        left + right,
                        LABEL,
                        value,
                        left,
                        right,
                        colour(ExitCode.of(run)),
                        left / 2,
                        left - 2 * PADDING,
                        left + right / 2,
                        right - 2 * PADDING);
    }

    /** A scenario passed when all of its runs did; warnings do not count against it. */
    private static String value(RunResult run) {
        Map<String, List<Verdict>> verdicts = run.scenarios().stream()
                .collect(Collectors.groupingBy(
                        ScenarioResult::id, Collectors.mapping(ScenarioResult::verdict, Collectors.toList())));
        long passed = verdicts.values().stream()
                .filter(runs -> runs.stream().allMatch(verdict -> verdict == Verdict.PASS || verdict == Verdict.WARN))
                .count();
        return passed + " of " + verdicts.size();
    }

    private static int width(String text) {
        return (int) Math.round(text.length() * LETTER) + 2 * PADDING;
    }

    /** Each gives white text a contrast of more than 4.5. */
    private static String colour(ExitCode code) {
        return switch (code) {
            case SUCCESS -> "#1b6b3a";
            case DEVIATION -> "#a8261c";
            case INCONCLUSIVE -> "#5a4794";
            case ENVIRONMENT, INTERNAL, USAGE -> "#0f5c82";
        };
    }
}
