package dev.provost.reports.compare;

import dev.provost.reports.RunResult;
import dev.provost.reports.text.Headline;
import dev.provost.reports.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a few lines of plain text. */
public final class ComparisonText {

    private static final int MOST = 20;

    private final List<String> lines = new ArrayList<>();

    private ComparisonText() {}

    /** The lines, without line ends and without control characters. */
    public static List<String> of(Comparison comparison) {
        return new ComparisonText().lines(comparison);
    }

    /** The comparison in one sentence. */
    public static String headline(Comparison comparison) {
        if (comparison.isSame()) {
            return "No change.";
        }
        int changes = comparison.wire().changes().size();
        String verdicts = comparison.worse().isEmpty() && comparison.fixed().isEmpty()
                ? "No verdict got worse"
                : Headline.counted(comparison.worse().size(), "scenario") + " got worse, "
                        + comparison.fixed().size() + " fixed";
        String wire = changes == 0
                ? "the wire is the same"
                : "what the server sends changed in " + Headline.counted(changes, "way");
        return verdicts + "; " + wire + ".";
    }

    private List<String> lines(Comparison comparison) {
        lines.add(headline(comparison));
        lines.add("  before  " + about(comparison.before()));
        lines.add("  after   " + about(comparison.after()));
        comparison.notes().forEach(note -> lines.add("  note  " + note));
        changes("worse", comparison.worse());
        changes("fixed", comparison.fixed());
        changes("verdict", comparison.otherwise());
        changes("alternative", comparison.alternatives());
        changes("requirement", comparison.requirements());
        wire(comparison.wire());
        return lines.stream()
                .map(line -> VisibleText.of(line).replaceAll("\\R", " "))
                .toList();
    }

    private static String about(RunResult run) {
        return run.target().description() + ", run " + run.run() + ", seed " + run.seed() + ", "
                + Headline.counted(run.summary().total(), "scenario run");
    }

    private void changes(String heading, List<VerdictChange> changes) {
        changes.stream().limit(MOST).forEach(change -> lines.add("  " + heading + "  " + change.sentence()));
        more(changes.size());
    }

    private void wire(WireComparison wire) {
        if (wire.compared() > 0) {
            lines.add("  wire  " + Headline.counted(wire.compared(), "scenario run") + " compared, " + wire.changed()
                    + " different");
        }
        wire.changes().stream().limit(MOST).forEach(change -> lines.add("  wire  " + change.sentence()));
        more(wire.changes().size());
        wire.remarks().forEach(remark -> lines.add("  wire  " + remark));
    }

    private void more(int all) {
        if (all > MOST) {
            lines.add("  ... " + (all - MOST) + " more; --format json or --out lists them all");
        }
    }
}
