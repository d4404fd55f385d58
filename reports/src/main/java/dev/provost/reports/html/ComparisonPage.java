package dev.provost.reports.html;

import dev.provost.reports.RunResult;
import dev.provost.reports.compare.Comparison;
import dev.provost.reports.compare.ComparisonText;
import dev.provost.reports.compare.VerdictChange;
import dev.provost.reports.compare.WireChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes a comparison as one self-contained page; the same comparison always gives the same octets. */
public final class ComparisonPage {

    private static final int MOST = 500;

    private ComparisonPage() {}

    /** Everything that the page shows. */
    private record View(
            String headline,
            String tone,
            List<Side> sides,
            List<String> notes,
            List<Group> groups,
            String compared,
            List<WireChange> wire,
            List<String> remarks) {}

    private record Side(String name, String target, String run, long seed, String suite) {
        static Side of(String name, RunResult run) {
            return new Side(name, run.target().description(), run.run(), run.seed(), run.suite());
        }
    }

    private record Group(String title, String style, List<Row> rows, String more) {}

    private record Row(String subject, String title, String before, String after, String words, String where) {
        static Row of(VerdictChange change) {
            return new Row(
                    change.subject(),
                    change.title(),
                    change.before().isEmpty() ? "not there" : change.before(),
                    change.after().isEmpty() ? "not there" : change.after(),
                    change.words(),
                    String.join(", ", change.configurations()));
        }
    }

    /**
     * Writes the page, UTF-8.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(Comparison comparison, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            Templates.named("comparison").execute(view(comparison), writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static View view(Comparison comparison) {
        List<Group> groups = Stream.of(
                        group("What got worse", "fail", comparison.worse()),
                        group("What was mended", "pass", comparison.fixed()),
                        group("Other verdicts that changed", "warn", comparison.otherwise()),
                        group("Other ways that the server chose", "na", comparison.alternatives()),
                        group("Requirements", "undecided", comparison.requirements()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new View(
                ComparisonText.headline(comparison),
                comparison.worse().isEmpty() ? "pass" : "fail",
                List.of(Side.of("Before", comparison.before()), Side.of("After", comparison.after())),
                comparison.notes(),
                groups,
                comparison.wire().compared() == 0
                        ? ""
                        : "%d scenario runs were compared; %d are different."
                                .formatted(
                                        comparison.wire().compared(),
                                        comparison.wire().changed()),
                comparison.wire().changes().stream().limit(MOST).toList(),
                comparison.wire().remarks());
    }

    private static Group group(String title, String style, List<VerdictChange> changes) {
        String more = changes.size() <= MOST ? "" : "and %d more".formatted(changes.size() - MOST);
        return new Group(title, style, changes.stream().limit(MOST).map(Row::of).toList(), more);
    }
}
