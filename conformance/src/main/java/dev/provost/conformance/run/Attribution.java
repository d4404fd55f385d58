package dev.provost.conformance.run;

import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.rules.Observation;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the roots of what scenarios show. A provocation after which a server does what it does in ordinary sessions anyway
 * says nothing of its own: the finding then counts against the requirement that the server breaks in any case, and the
 * provoking scenario is an example of that.
 *
 * <p>Nothing is left out by it: every finding stays, with its message and its evidence.
 */
final class Attribution {

    /**
     * A root and how it shows.
     *
     * @param symptom how it shows
     * @param requirement the requirement that is broken
     */
    private record Root(Symptom symptom, String requirement) {}

    private final RequirementCatalogue catalogue;
    private final Map<Root, Set<Occasion>> established = new HashMap<>();

    private Attribution(RequirementCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What a run has shown to be broken in ordinary sessions. */
    static Attribution of(Collection<ScenarioRun> runs, RequirementCatalogue catalogue) {
        Attribution attribution = new Attribution(catalogue);
        runs.forEach(attribution::learn);
        return attribution;
    }

    private void learn(ScenarioRun run) {
        for (Observation seen : run.observations()) {
            if (seen.verdict() == Verdict.FAIL && seen.messageIndex().isPresent()) {
                learn(run, seen.requirement(), seen.messageIndex());
            }
        }
        run.deviation().ifPresent(found -> learn(run, found.requirement(), found.messageIndex()));
        for (Suspicion suspicion : run.suspicions()) {
            suspicion
                    .finding()
                    .filter(f -> suspicion.symptom().roots().contains(f.requirement()))
                    .ifPresent(f -> learn(new Root(suspicion.symptom(), f.requirement()), suspicion.occasion()));
        }
        run.release();
    }

    private void learn(ScenarioRun run, String requirement, OptionalInt message) {
        for (Symptom symptom : Symptom.values()) {
            if (symptom.roots().contains(requirement) && (!symptom.isOnWire() || run.shows(symptom, message))) {
                learn(new Root(symptom, requirement), Occasion.of(run.transcript(), message));
            }
        }
    }

    private void learn(Root root, Occasion occasion) {
        established.computeIfAbsent(root, r -> EnumSet.noneOf(Occasion.class)).add(occasion);
    }

    /** The result of a scenario run with each finding under its root. */
    ScenarioResult revised(ScenarioRun run, ScenarioResult result) {
        ScenarioResult revised = result;
        for (Suspicion suspicion : run.suspicions()) {
            Optional<String> root = root(suspicion);
            if (root.isPresent()) {
                revised = suspicion.finding().isPresent()
                        ? underRoot(revised, suspicion.finding().get(), root.get())
                        : notExamined(revised, root.get());
            }
        }
        return revised;
    }

    /** The most basic requirement that the server breaks in the same way. */
    private Optional<String> root(Suspicion suspicion) {
        return suspicion.symptom().roots().stream()
                .filter(root -> isEstablished(suspicion, root))
                .findFirst();
    }

    private boolean isEstablished(Suspicion suspicion, String root) {
        Set<Occasion> occasions = established.getOrDefault(new Root(suspicion.symptom(), root), Set.of());
        return !occasions.isEmpty()
                && (!suspicion.symptom().isOfOccasion(root)
                        || suspicion.occasion() == Occasion.UNKNOWN
                        || occasions.contains(Occasion.UNKNOWN)
                        || occasions.contains(suspicion.occasion()));
    }

    private ScenarioResult underRoot(ScenarioResult result, Finding finding, String root) {
        if (finding.requirement().equals(root)) {
            return result;
        }
        Level level = catalogue.get(root).level();
        Finding moved = finding.against(
                root,
                level,
                level == Level.MUST ? Verdict.FAIL : Verdict.WARN,
                "%s This is %s again, and not what the scenario is about.".formatted(finding.message(), root));
        return judged(
                result,
                result.findings().stream()
                        .map(f -> f.equals(finding) ? moved : f)
                        .toList());
    }

    private static ScenarioResult judged(ScenarioResult result, List<Finding> findings) {
        Judgement judgement = Judgement.PASS;
        for (Finding each : findings) {
            judgement = judgement.worsenedBy(each);
        }
        return result.judged(judgement.verdict(), judgement.blame(), judgement.reason(), findings);
    }

    private static ScenarioResult notExamined(ScenarioResult result, String root) {
        if (!result.findings().isEmpty()) {
            return judged(result, result.findings());
        }
        return result.judged(
                Verdict.NOT_APPLICABLE,
                Blame.NONE,
                "The server breaks %s, which is reported, and so never comes to what this scenario is about."
                        .formatted(root),
                List.of());
    }
}
