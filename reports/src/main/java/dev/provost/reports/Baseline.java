package dev.provost.reports;

import java.util.List;

/**
 * The known deviations of a target and what this run says about them.
 *
 * @param entries the entries of the baseline file
 * @param lenient whether stale entries are only reported ({@code --lenient-baseline})
 */
public record Baseline(List<KnownDeviation> entries, boolean lenient) {

    private static final Baseline NONE = new Baseline(List.of(), false);

    public Baseline {
        entries = List.copyOf(entries);
    }

    /** No known deviations. */
    public static Baseline none() {
        return NONE;
    }

    /** Whether a deviation of the given scenario or requirement is excused. */
    public boolean excuses(String subject) {
        return entries.stream()
                .anyMatch(entry -> entry.state() == KnownDeviation.State.MATCHED
                        && entry.subject().equals(subject));
    }

    /** The entries that have to be mended. */
    public List<KnownDeviation> stale() {
        return entries.stream().filter(entry -> entry.state().isStale()).toList();
    }
}
