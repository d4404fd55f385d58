package dev.provost.reports.html;

import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.text.Headline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The flash of the phones of one scenario run.
 *
 * @param anchor id of the place
 * @param mark its verdict
 * @param open whether it is unfolded
 * @param id id of the scenario
 * @param title its title
 * @param configuration the variant that is shown
 * @param facts operations and cuts, in words
 * @param scenarioAnchor where the scenario stands
 * @param evidence where it is told what is wrong, empty when nothing is
 * @param files the whole conversation and story as text
 * @param stories one for each phone; none where the page has no room left
 */
record FlashChapter(
        String anchor,
        Mark mark,
        boolean open,
        String id,
        String title,
        String configuration,
        String facts,
        String scenarioAnchor,
        String evidence,
        List<Reference> files,
        List<FlashView> stories) {

    private static final Comparator<ScenarioResult> WORST_FIRST = Comparator.comparing(run -> gravity(run.verdict()));

    /**
     * A file beside the page.
     *
     * @param file its name
     * @param words what it is called
     */
    record Reference(String file, String words) {}

    /** The worst run of each scenario that has stories, in the order of the run. */
    static List<ScenarioResult> shown(RunResult run) {
        Map<String, List<ScenarioResult>> byScenario = run.scenarios().stream()
                .filter(each -> !each.flash().isEmpty())
                .collect(Collectors.groupingBy(ScenarioResult::id, LinkedHashMap::new, Collectors.toList()));
        return byScenario.values().stream()
                .map(runs -> runs.stream().min(WORST_FIRST).orElseThrow())
                .sorted(WORST_FIRST)
                .toList();
    }

    static FlashChapter of(ScenarioResult run, boolean unfold, AnchorBook book) {
        String anchor = book.claim(Anchors.flash(run));
        List<FlashView> stories = new ArrayList<>();
        for (FlashStory story : run.flash()) {
            stories.add(FlashView.of(story, anchor + "--" + (stories.size() + 1)));
        }
        long cuts = run.flash().stream().mapToLong(FlashStory::cuts).sum();
        return new FlashChapter(
                anchor,
                Mark.of(run.verdict()),
                unfold && gravity(run.verdict()) == 0,
                run.id(),
                run.title(),
                run.configuration().label(),
                cuts == 0 ? "" : Headline.counted(cuts, "power cut"),
                Anchors.scenario(run.id()),
                Occurrence.of(run).findFirst().map(o -> "#" + o.anchor()).orElse(""),
                run.transcripts().stream()
                        .map(Transcript::textFile)
                        .map(file -> new Reference(file, "conversation as text"))
                        .toList(),
                stories);
    }

    /** This where the page has no room left. */
    FlashChapter withoutStories() {
        return new FlashChapter(
                anchor, mark, false, id, title, configuration, facts, scenarioAnchor, evidence, files, List.of());
    }

    /** How many characters it puts into the page, roughly. */
    int weight() {
        return stories.stream().mapToInt(FlashView::weight).sum();
    }

    private static int gravity(Verdict verdict) {
        return switch (verdict) {
            case FAIL, ERROR -> 0;
            case INCONCLUSIVE, WARN -> 1;
            case PASS, NOT_APPLICABLE -> 2;
        };
    }
}
