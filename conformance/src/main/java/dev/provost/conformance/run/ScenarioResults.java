package dev.provost.conformance.run;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.LeftOut;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.rules.Observation;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.ScenarioResultBuilder;
import dev.provost.reports.StepResult;
import dev.provost.reports.Verdict;
import io.cucumber.plugin.event.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the result of a scenario from how it ended and what the rules saw. */
final class ScenarioResults {

    private static final String REQUIREMENT_TAG = "@req-";

    private final RunContext.Means means;

    ScenarioResults(RunContext.Means means) {
        this.means = means;
    }

    /** The result of a scenario that ran; {@code tags} in the order of the feature file. */
    ScenarioResult of(ScenarioRun run, List<String> tags, Result result, List<StepResult> steps) {
        List<Finding> findings = new ArrayList<>();
        run.observations().stream()
                .filter(o -> o.isDeviation() || o.verdict() == Verdict.INCONCLUSIVE && !isDeviationOfServer(result))
                .filter(o -> o.verdict() != Verdict.WARN || !means.scope().waives(o.requirement()))
                .forEach(o -> findings.add(finding(run, o)));
        // What a message shows comes before what a step misses at the end, which often only follows from it.
        if (isDeviationOfServer(result) && !isConsequence(run, (DeviationException) result.getError())) {
            DeviationException deviation = (DeviationException) result.getError();
            Finding missed = finding(run, tags, deviation);
            if (missed.verdict() != Verdict.WARN || !means.scope().waives(missed.requirement())) {
                findings.add(missed);
                run.suspect(missed, deviation);
            }
        }
        if (result.getError() instanceof NothingShownException nothing) {
            run.suspect(nothing);
        }
        Judgement judgement = isDeviationOfServer(result) ? Judgement.PASS : Judgement.of(result);
        for (Finding finding : findings) {
            judgement = judgement.worsenedBy(finding);
        }
        ScenarioResultBuilder builder = builder(run.planned().scenario(), run.configuration())
                .verdict(judgement.verdict(), judgement.blame(), judgement.reason())
                .alternative(run.alternative())
                .duration(result.getDuration())
                .replay(run.replay().text());
        steps.forEach(builder::step);
        findings.forEach(builder::finding);
        run.report().ifPresent(builder::transcript);
        return builder.build();
    }

    /** What a step holds against the server is judged through its finding, by the level of the requirement. */
    private static boolean isDeviationOfServer(Result result) {
        return result.getError() instanceof DeviationException deviation && deviation.blame() == Blame.SERVER;
    }

    /** Whether the server derailed the session before the step went wrong: then that is what the step shows. */
    private boolean isConsequence(ScenarioRun run, DeviationException deviation) {
        OptionalInt at = deviation.isOutcome() ? OptionalInt.empty() : deviation.messageIndex();
        return run.observations().stream()
                .filter(means.rules()::isDerailment)
                .filter(o -> o.messageIndex().isPresent())
                .anyMatch(o -> at.isEmpty() || isBefore(o, at.getAsInt()));
    }

    /** What keeps the device from reading or being heard spoils its own message too, the rest only what comes after. */
    private boolean isBefore(Observation derailment, int message) {
        int index = derailment.messageIndex().orElseThrow();
        return index < message || index == message && means.rules().isEndOfTalk(derailment);
    }

    /** The result of a scenario that was left out before the run. */
    ScenarioResult of(LeftOut leftOut, Configuration configuration) {
        return builder(leftOut.scenario(), configuration)
                .verdict(Verdict.NOT_APPLICABLE, Blame.NONE, leftOut.reason())
                .build();
    }

    /** The result of a scenario that was planned and never ended. */
    ScenarioResult lost(PlannedScenario planned, String reason) {
        return builder(planned.scenario(), planned.configuration())
                .verdict(Verdict.ERROR, Blame.HARNESS, reason)
                .build();
    }

    private ScenarioResultBuilder builder(ScenarioText text, Configuration configuration) {
        return ScenarioResult.builder(text.id(), reported(configuration))
                .titled(text.title(), text.feature())
                .tags(text.tags().stream().sorted().toList())
                .requirements(text.requirements())
                .defects(means.server().defects());
    }

    private static dev.provost.reports.Configuration reported(Configuration configuration) {
        return new dev.provost.reports.Configuration(
                configuration.encodingName(), configuration.version().number(), configuration.credentialsName());
    }

    private Finding finding(ScenarioRun run, List<String> tags, DeviationException deviation) {
        String requirement = deviation.requirement().orElseGet(() -> firstRequirement(tags));
        Level level = means.catalogue().find(requirement).map(r -> r.level()).orElse(Level.MUST);
        return placed(
                run,
                Finding.of(requirement, level, verdict(level, deviation), deviation.blame(), deviation.getMessage())
                        .withExpectation(deviation.expected(), deviation.actual()),
                deviation.messageIndex());
    }

    /** Only what is required can fail; the rest is advice. */
    private static Verdict verdict(Level level, DeviationException deviation) {
        return level == Level.MUST && !deviation.isAdvice() ? Verdict.FAIL : Verdict.WARN;
    }

    private static Finding finding(ScenarioRun run, Observation seen) {
        return placed(
                run,
                Finding.of(seen.requirement(), seen.level(), seen.verdict(), seen.blame(), seen.message())
                        .withExpectation(seen.expected(), seen.actual()),
                seen.messageIndex());
    }

    /** A finding that no single message shows still leads to the conversation, when there was one. */
    private static Finding placed(ScenarioRun run, Finding finding, OptionalInt index) {
        if (index.isPresent()) {
            return finding.withEvidence(run.transcriptName(), index.getAsInt());
        }
        return run.report().isEmpty() ? finding : finding.inTranscript(run.transcriptName());
    }

    private static String firstRequirement(List<String> tags) {
        Optional<String> first =
                tags.stream().filter(t -> t.startsWith(REQUIREMENT_TAG)).findFirst();
        return first.orElseThrow(() -> new IllegalStateException("The scenario " + tags + " names no requirement."))
                .substring(REQUIREMENT_TAG.length());
    }
}
