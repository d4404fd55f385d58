package dev.provost.reports;

import java.util.List;
import java.util.Optional;

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

    /** The entry that excuses a deviation of the given scenario or requirement. */
    public Optional<KnownDeviation> excuseFor(String subject) {
        return entries.stream()
                .filter(entry -> entry.state() == KnownDeviation.State.MATCHED)
                .filter(entry -> entry.subject().equals(subject))
                .findFirst();
    }

    /**
     * The entry that excuses a failed scenario run: one for the scenario itself, or one for a requirement when every
     * failure found is excused.
     */
    public Optional<KnownDeviation> excuseFor(ScenarioResult scenario) {
        if (scenario.verdict() != Verdict.FAIL) {
            return Optional.empty();
        }
        List<Optional<KnownDeviation>> excuses = scenario.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(finding -> excuseFor(finding.requirement()))
                .toList();
        Optional<KnownDeviation> byFindings = excuses.stream().allMatch(Optional::isPresent)
                ? excuses.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
        return excuseFor(scenario.id()).or(() -> byFindings);
    }

    /** The entries that have to be mended. */
    public List<KnownDeviation> stale() {
        return entries.stream().filter(entry -> entry.state().isStale()).toList();
    }
}
