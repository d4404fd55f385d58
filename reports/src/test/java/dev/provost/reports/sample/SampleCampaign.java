package dev.provost.reports.sample;

import dev.provost.reports.campaign.CampaignCase;
import dev.provost.reports.campaign.CampaignRow;
import dev.provost.reports.campaign.CampaignSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Made-up campaigns. */
public final class SampleCampaign {

    private SampleCampaign() {}

    /** A campaign with a failure whose texts are given. */
    public static CampaignSummary failing(String said) {
        CampaignCase failure = new CampaignCase(
                said,
                "provost firmware powercut --replay " + said,
                "Cut in the middle of " + said,
                List.of("does not start: " + said, "user data: 12 octets are gone"),
                Optional.of(SampleFlash.updated(said, 12)));
        return of(List.of(
                new CampaignRow("ab-nor", "full", 1_204, 3_612, 3_599, 13, 0, Duration.ofMillis(2_300), List.of()),
                new CampaignRow(said, "delta", 2_480, 7_440, 7_437, 0, 3, Duration.ofSeconds(4), List.of(failure))));
    }

    /** A campaign without failures. */
    public static CampaignSummary clean() {
        return of(List.of(
                new CampaignRow("ab-nor", "full", 1_204, 3_612, 3_599, 13, 0, Duration.ofMillis(2_300), List.of())));
    }

    /** A campaign with the given rows. */
    public static CampaignSummary of(List<CampaignRow> rows) {
        return new CampaignSummary(
                "0.1.0",
                Instant.parse("2026-11-20T10:00:00Z"),
                Duration.ofMillis(6_300),
                List.of("Every operation, one cut in a row", "seed 7"),
                rows);
    }
}
