package dev.provost.reports.html;

import dev.provost.reports.FileNames;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.util.Locale;

/** Ids of places in the page. They depend on stable ids only, so that a mailed link survives the next run. */
final class Anchors {

    private Anchors() {}

    static String requirement(String id) {
        return "requirement-" + FileNames.safe(id);
    }

    static String scenario(String id) {
        return "scenario-" + FileNames.safe(id);
    }

    /** A scenario run, by its replay token without the seed: {@code PROV-001.x12m}. */
    static String run(ScenarioResult run) {
        String token = run.replay();
        int seed = token.lastIndexOf('.');
        return FileNames.safe(seed > 0 ? token.substring(0, seed) : run.key());
    }

    static String card(Verdict verdict, String requirement, String scenario) {
        String subject = requirement.isEmpty() ? "" : FileNames.safe(requirement) + "--";
        return verdict.key().toLowerCase(Locale.ROOT) + "-" + subject + FileNames.safe(scenario);
    }

    static String message(String card, int index) {
        return card + "--message-" + index;
    }

    /** Where a push of a card is shown. */
    static String push(String card, int index) {
        return card + "--push-" + index;
    }

    /** Where a fetch of a card is shown. */
    static String fetch(String card, int index) {
        return card + "--fetch-" + index;
    }

    /** Where the flash of the phones of a scenario is shown; empty when it touches none. */
    static String flash(ScenarioResult run) {
        return run.flash().isEmpty() ? "" : "flash-" + FileNames.safe(run.id());
    }
}
