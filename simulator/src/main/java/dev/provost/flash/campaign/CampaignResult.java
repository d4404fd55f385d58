package dev.provost.flash.campaign;

import java.util.List;

/**
 * What a campaign found.
 *
 * @param operations programs and erases of the run without cuts
 * @param cutPoints how many cuts were tried, nested ones included
 * @param failed how many of them the phone did not get over
 * @param succeeded after how many of them it came to what was wanted; after the others it reported a failure, lawfully
 * @param failures the first of these, at most {@link #MOST_FAILURES}
 */
public record CampaignResult(int operations, long cutPoints, long failed, long succeeded, List<Failure> failures) {

    /** More failures than this are counted only. */
    public static final int MOST_FAILURES = 100;

    public CampaignResult {
        failures = List.copyOf(failures);
    }

    /** Whether the phone got over every cut. */
    public boolean passed() {
        return failed == 0;
    }

    /** After how many cuts it kept, or got back, what it had, and said truly that it failed; none where it fails without a cut. */
    public long gaveUp() {
        return Math.max(0, cutPoints - failed - succeeded);
    }
}
