package dev.provost.reports.campaign;

import java.time.Duration;
import java.util.List;

/**
 * What was found on one layout of flash.
 *
 * @param layout name of the layout
 * @param scenario what the phone was doing, for instance {@code full}
 * @param operations programs and erases without any cut
 * @param cutPoints how many cuts were tried
 * @param succeeded after how many of them the phone did what was wanted
 * @param gaveUp after how many of them it kept what it had and said truly that it failed
 * @param failed how many of them the phone did not get over
 * @param duration how long that took
 * @param cases some of these, the first of them; or one cut that was asked for
 */
public record CampaignRow(
        String layout,
        String scenario,
        long operations,
        long cutPoints,
        long succeeded,
        long gaveUp,
        long failed,
        Duration duration,
        List<CampaignCase> cases) {

    public CampaignRow {
        cases = List.copyOf(cases);
        long wrong = cases.stream().filter(one -> !one.complaints().isEmpty()).count();
        if (failed < wrong) {
            throw new IllegalArgumentException("%d failures are told and only %d counted.".formatted(wrong, failed));
        }
    }
}
