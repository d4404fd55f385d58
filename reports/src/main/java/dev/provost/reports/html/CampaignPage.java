package dev.provost.reports.html;

import dev.provost.reports.Verdict;
import dev.provost.reports.campaign.CampaignCase;
import dev.provost.reports.campaign.CampaignRow;
import dev.provost.reports.campaign.CampaignSummary;
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

    private static final int MOST_CASES = 200;
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
            List<Card> cases,
            String more) {}

    private record Row(
            String layout,
            String scenario,
            String operations,
            String cutPoints,
            String succeeded,
            String gaveUp,
            String failed,
            String took,
            Mark mark) {

        static Row of(CampaignRow row) {
            return new Row(
                    row.layout(),
                    row.scenario(),
                    FlashText.number(row.operations()),
                    FlashText.number(row.cutPoints()),
                    FlashText.number(row.succeeded()),
                    FlashText.number(row.gaveUp()),
                    FlashText.number(row.failed()),
                    DurationText.of(row.duration()),
                    CampaignPage.markOf(row.failed() == 0));
        }
    }

    private record Card(
            String anchor,
            Mark mark,
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
    public static void write(CampaignSummary report, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            Templates.named("campaign").execute(view(report), writer);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static View view(CampaignSummary report) {
        PageBudget budget = new PageBudget(MOST_CHARACTERS);
        List<Card> cards = new ArrayList<>();
        report.rows().stream()
                .flatMap(row -> row.cases().stream())
                .limit(MOST_CASES)
                .forEach(one -> cards.add(card(one, "case-" + (cards.size() + 1), budget)));
        long more = report.failed()
                - cards.stream().filter(card -> !card.complaints().isEmpty()).count();
        return new View(
                report.headline(),
                report.failed() == 0 && report.cutPoints() > 0 ? "pass" : report.failed() == 0 ? "undecided" : "fail",
                "%s in %s, %s, Provost %s"
                        .formatted(
                                Headline.counted(report.cutPoints(), "power cut"),
                                DurationText.of(report.duration()),
                                PageView.minute(report.started()),
                                report.provost()),
                report.circumstances(),
                report.rows().stream().map(Row::of).toList(),
                cards,
                more > 0 ? Headline.counted(more, "more failure") + " of the same campaign are counted only." : "");
    }

    private static Mark markOf(boolean passed) {
        return Mark.of(passed ? Verdict.PASS : Verdict.FAIL);
    }

    private static Card card(CampaignCase one, String anchor, PageBudget budget) {
        List<FlashView> stories = one.story().stream()
                .map(story -> FlashView.of(story, anchor + "--1"))
                .filter(story -> budget.spend(story.weight()))
                .toList();
        return new Card(
                anchor,
                markOf(one.complaints().isEmpty()),
                one.token(),
                one.command(),
                Cut.of(one.where(), LONGEST),
                one.complaints().stream()
                        .map(complaint -> Cut.of(complaint, LONGEST))
                        .toList(),
                stories);
    }
}
