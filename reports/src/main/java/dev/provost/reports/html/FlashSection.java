package dev.provost.reports.html;

import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of the page about flash.
 *
 * @param chapters one for each scenario
 */
record FlashSection(List<FlashChapter> chapters) {

    private static final long MOST_CHARACTERS = 3 << 20;
    private static final int OPEN = 3;

    /** The section, or nothing when no phone was updated. */
    static List<FlashSection> of(RunResult run, AnchorBook book) {
        List<ScenarioResult> shown = FlashChapter.shown(run);
        if (shown.isEmpty()) {
            return List.of();
        }
        PageBudget budget = new PageBudget(MOST_CHARACTERS);
        List<FlashChapter> chapters = new ArrayList<>();
        for (ScenarioResult each : shown) {
            FlashChapter chapter = FlashChapter.of(each, chapters.size() < OPEN, book);
            chapters.add(budget.spend(chapter.weight()) ? chapter : chapter.withoutStories());
        }
        return List.of(new FlashSection(chapters));
    }
}
