package dev.provost.reports.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A campaign in which the power of a phone was cut at every operation of its flash, or at many of them.
 *
 * @param provost version of Provost
 * @param started when it began
 * @param duration how long it took
 * @param circumstances how it was done, one sentence each, for instance {@code Two cuts in a row.}
 * @param rows what was found, one for each layout and course of events
 */
public record CampaignSummary(
        String provost, Instant started, Duration duration, List<String> circumstances, List<CampaignRow> rows) {

    public CampaignSummary {
        circumstances = List.copyOf(circumstances);
        rows = List.copyOf(rows);
    }

    /** How many cuts were tried. */
    public long cutPoints() {
        return rows.stream().mapToLong(CampaignRow::cutPoints).sum();
    }

    /** How many of them the phone did not get over. */
    public long failed() {
        return rows.stream().mapToLong(CampaignRow::failed).sum();
    }

    /** The verdict in one sentence. */
    public String headline() {
        if (cutPoints() == 0) {
            return failed() == 0 ? "No power cut was tried." : "The phone fails without any power cut.";
        }
        if (cutPoints() == 1 && failed() == 1) {
            return "The phone does not get over the power cut.";
        }
        return failed() == 0
                ? "The phone gets over every power cut."
                : String.format(
                        Locale.ROOT, "The phone does not get over %,d of %,d power cuts.", failed(), cutPoints());
    }
}
