package dev.provost.conformance.run;

import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.text.CourseText;
import java.util.List;
import java.util.Set;

/** Judges a scenario run anew that went wrong while the server answered nobody. */
final class Excuse {

    private static final Set<Verdict> TROUBLE = Set.of(Verdict.FAIL, Verdict.ERROR, Verdict.INCONCLUSIVE);

    private Excuse() {}

    /**
     * The result as it stands where the server died of this very scenario, whose business it is that servers survive it;
     * otherwise without anything that only shows that nobody answered. What messages before that show remains.
     */
    static ScenarioResult of(ScenarioRun run, ScenarioResult result, Spell spell) {
        if (!TROUBLE.contains(result.verdict())) {
            return result;
        }
        boolean suspect = spell.suspects().contains(run.planned());
        if (suspect && Suspects.isHostile(run.planned().scenario()) && result.verdict() == Verdict.FAIL) {
            return result;
        }
        int end = spell.firstSpoilt(run);
        run.disregardFrom(end);
        List<Finding> kept = result.findings().stream()
                .filter(finding -> finding.messageIndex().orElse(Integer.MAX_VALUE) < end)
                .toList();
        return kept.stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .findFirst()
                .map(shown -> result.judged(Verdict.FAIL, shown.blame(), shown.message(), kept))
                .orElseGet(() -> result.judged(Verdict.ERROR, Blame.NETWORK, CourseText.of(spell.outage()), kept));
    }
}
