package dev.provost.reports.html;

import dev.provost.reports.campaign.CampaignFailure;
import dev.provost.reports.campaign.CampaignReport;
import dev.provost.reports.campaign.CampaignRow;
import dev.provost.reports.text.DurationText;
import dev.provost.reports.text.FlashText;
import dev.provost.reports.text.Headline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a campaign of power cuts as one self-contained page; the same campaign always gives the same octets. */
public final class CampaignPage {

    private static final int MOST_FAILURES = 200;
    private static final long MOST_CHARACTERS = 2 << 20;
    private static final int LONGEST = 500;

    private CampaignPage() {}

    /** Everything that the page shows. */
    private record View(
            String headline,
            String tone,
            String target,
            List<String> circumstances,
            List<Row> rows,
            List<Card> failures,
            String more) {}

    private record Row(
            String layout,
            String scenario,
            String operations,
            String cutPoints,
            String failed,
            String took,
            Mark mark) {

        static Row of(CampaignRow row) {
            boolean passed = row.failed() == 0;
            return new Row(
                    row.layout(),
                    row.scenario(),
                    FlashText.number(row.operations()),
                    FlashText.number(row.cutPoints()),
                    FlashText.number(row.failed()),
                    DurationText.of(row.duration()),
                    new Mark(passed ? "pass" : "fail", passed ? "✓" : "✗", passed ? "pass" : "fail"));
        }
    }

    private record Card(
            String anchor,
            String token,
            String command,
            String where,
            List<String> complaints,
            List<FlashView> stories) {}

    /**
     * Writes the page, UTF-8.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(CampaignReport report, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            Templates.named("campaign").execute(view(report), writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static View view(CampaignReport report) {
        PageBudget budget = new PageBudget(MOST_CHARACTERS);
        List<Card> cards = new ArrayList<>();
        report.rows().stream()
                .flatMap(row -> row.failures().stream())
                .limit(MOST_FAILURES)
                .forEach(failure -> cards.add(card(failure, "failure-" + (cards.size() + 1), budget)));
        long more = report.failed() - cards.size();
        return new View(
                report.headline(),
                report.failed() == 0 && report.cutPoints() > 0 ? "pass" : report.failed() == 0 ? "undecided" : "fail",
                "%s in %s, %s, Provost %s"
                        .formatted(
                                FlashText.number(report.cutPoints()) + " power cuts",
                                DurationText.of(report.duration()),
                                PageView.minute(report.started()),
                                report.provost()),
                report.circumstances(),
                report.rows().stream().map(Row::of).toList(),
                cards,
                more > 0 ? Headline.counted(more, "more failure") + " of the same campaign are counted only." : "");
    }

    private static Card card(CampaignFailure failure, String anchor, PageBudget budget) {
        List<FlashView> stories = failure.story().stream()
                .map(story -> FlashView.of(story, anchor + "--1"))
                .filter(story -> budget.spend(story.weight()))
                .toList();
        return new Card(
                anchor,
                failure.token(),
                failure.command(),
                Cut.of(failure.where(), LONGEST),
                failure.complaints().stream()
                        .map(complaint -> Cut.of(complaint, LONGEST))
                        .toList(),
                stories);
    }
}
