package dev.provost.reports;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The known deviations of a target and what this run says about them.
 *
 * @param entries the entries of the baseline file
 * @param lenient whether stale entries are only reported ({@code --lenient-baseline})
 * @param file the file; empty without a baseline
 */
public record Baseline(List<KnownDeviation> entries, boolean lenient, String file) {

    private static final Baseline NONE = new Baseline(List.of(), false, "");

    public Baseline {
        entries = List.copyOf(entries);
    }

    /** Entries of a file whose name does not matter. */
    public Baseline(List<KnownDeviation> entries, boolean lenient) {
        this(entries, lenient, "");
    }

    /** No known deviations. */
    public static Baseline none() {
        return NONE;
    }

    /** The entry that excuses what was found in a scenario: one for the scenario, the requirement or the fingerprint. */
    public Optional<KnownDeviation> excuseFor(ScenarioResult scenario, Finding finding) {
        return matched(entry -> entry.names(scenario) || entry.names(scenario, finding));
    }

    /**
     * The entry that excuses a failed scenario run: one for the scenario itself, or one for a requirement or fingerprint
     * when every failure found is excused.
     */
    public Optional<KnownDeviation> excuseFor(ScenarioResult scenario) {
        if (scenario.verdict() != Verdict.FAIL) {
            return Optional.empty();
        }
        List<Optional<KnownDeviation>> excuses = scenario.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(finding -> excuseFor(scenario, finding))
                .toList();
        Optional<KnownDeviation> byFindings = excuses.stream().allMatch(Optional::isPresent)
                ? excuses.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
        return matched(entry -> entry.names(scenario)).or(() -> byFindings);
    }

    /** The entries that have to be mended. */
    public List<KnownDeviation> stale() {
        return entries.stream().filter(entry -> entry.state().isStale()).toList();
    }

    /** How many entries are in a state. */
    public long count(KnownDeviation.State state) {
        return entries.stream().filter(entry -> entry.state() == state).count();
    }

    private Optional<KnownDeviation> matched(Predicate<KnownDeviation> wanted) {
        return entries.stream()
                .filter(entry -> entry.state() == KnownDeviation.State.MATCHED)
                .filter(wanted)
                .findFirst();
    }
}
