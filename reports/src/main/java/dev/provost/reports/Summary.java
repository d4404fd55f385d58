package dev.provost.reports;

import java.util.Collection;

/**
 * Scenario runs counted by verdict.
 *
 * @param pass number of passed runs
 * @param fail number of failed runs
 * @param warn number of runs with a warning
 * @param inconclusive number of runs that could not tell
 * @param notApplicable number of scenarios not run
 * @param error number of runs that broke
 */
public record Summary(long pass, long fail, long warn, long inconclusive, long notApplicable, long error) {

    /** Counts the given verdicts. */
    public static Summary of(Collection<Verdict> verdicts) {
        long[] counts = new long[Verdict.values().length];
        verdicts.forEach(verdict -> counts[verdict.ordinal()]++);
        return new Summary(
                counts[Verdict.PASS.ordinal()],
                counts[Verdict.FAIL.ordinal()],
                counts[Verdict.WARN.ordinal()],
                counts[Verdict.INCONCLUSIVE.ordinal()],
                counts[Verdict.NOT_APPLICABLE.ordinal()],
                counts[Verdict.ERROR.ordinal()]);
    }

    /** The count of one verdict. */
    public long of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> pass;
            case FAIL -> fail;
            case WARN -> warn;
            case INCONCLUSIVE -> inconclusive;
            case NOT_APPLICABLE -> notApplicable;
            case ERROR -> error;
        };
    }

    /** All runs. */
    public long total() {
        return pass + fail + warn + inconclusive + notApplicable + error;
    }
}
