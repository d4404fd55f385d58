package dev.provost.reports.compare;

import dev.provost.reports.RunResult;
import java.util.List;

/**
 * Two results held against each other.
 *
 * @param before the earlier result
 * @param after the later result
 * @param notes what makes them less comparable, in sentences
 * @param worse scenario runs that fail, break or cannot be decided any more, or fail in another way
 * @param fixed scenario runs that do not fail any more
 * @param otherwise scenario runs whose verdict changed otherwise
 * @param alternatives scenario runs in which the server chose another permitted way
 * @param requirements requirements whose verdict changed
 * @param wire what changed on the wire
 */
public record Comparison(
        RunResult before,
        RunResult after,
        List<String> notes,
        List<VerdictChange> worse,
        List<VerdictChange> fixed,
        List<VerdictChange> otherwise,
        List<VerdictChange> alternatives,
        List<VerdictChange> requirements,
        WireComparison wire) {

    public Comparison {
        notes = List.copyOf(notes);
        worse = List.copyOf(worse);
        fixed = List.copyOf(fixed);
        otherwise = List.copyOf(otherwise);
        alternatives = List.copyOf(alternatives);
        requirements = List.copyOf(requirements);
    }

    /** The verdicts of two results held against each other; the wire is not looked at. */
    public static Comparison of(RunResult before, RunResult after) {
        return new VerdictComparison(before, after).compare();
    }

    /** This with what changed on the wire. */
    public Comparison withWire(WireComparison other) {
        return new Comparison(before, after, notes, worse, fixed, otherwise, alternatives, requirements, other);
    }

    /** Whether something got worse; changes on the wire count only when they are {@code strict}. */
    public boolean gotWorse(boolean strict) {
        return !worse.isEmpty() || strict && !wire.changes().isEmpty();
    }

    /** Whether nothing at all is different. */
    public boolean isSame() {
        return worse.isEmpty()
                && fixed.isEmpty()
                && otherwise.isEmpty()
                && alternatives.isEmpty()
                && requirements.isEmpty()
                && wire.changes().isEmpty();
    }
}
