package dev.provost.conformance.run;

import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.reports.Attempt;
import dev.provost.reports.Blame;
import dev.provost.reports.Direction;
import dev.provost.reports.Finding;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts two tries of a scenario run together. What was the same twice is steady. What went wrong once only is flaky, and never
 * a pass: it stays a failure where a message of the server shows it, for octets that were sent stay sent; else nobody knows.
 */
final class SecondTry {

    private SecondTry() {}

    /** Whether a scenario run deserves a second try: it failed, or was not answered, or the adapter broke. */
    static boolean isDue(ScenarioResult first, ScenarioRun run) {
        return switch (first.verdict()) {
            case FAIL -> true;
            case ERROR -> first.blame() == Blame.NETWORK || first.blame() == Blame.ADAPTER;
            case INCONCLUSIVE ->
                run.exchanges().stream()
                        .anyMatch(e -> e.failure().filter(f -> !f.isPlanned()).isPresent());
            case PASS, WARN, NOT_APPLICABLE -> false;
        };
    }

    /** The plan of the second tries. */
    static Plan plan(List<PlannedScenario> again, Plan first) {
        return new Plan(again, List.of(), first.adapter());
    }

    /** The result of both. */
    static ScenarioResult of(ScenarioResult first, ScenarioResult second) {
        List<Attempt> tries = List.of(attempt(first), attempt(second));
        if (!attempt(second).isCalm()) {
            ScenarioResult worse =
                    Verdict.MOST_SEVERE_FIRST.compare(second.verdict(), first.verdict()) < 0 ? second : first;
            return worse.tried(tries, worse.transcripts());
        }
        List<Transcript> both = Stream.of(first, second)
                .flatMap(result -> result.transcripts().stream())
                .toList();
        return (isShownByServer(first) ? first : undecided(first)).tried(tries, both);
    }

    private static Attempt attempt(ScenarioResult result) {
        return new Attempt(result.verdict(), result.blame(), result.reason());
    }

    /** Whether a message of the server proves the failure, not only that something did not happen in time. */
    private static boolean isShownByServer(ScenarioResult result) {
        return result.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .anyMatch(finding -> result.transcripts().stream().anyMatch(t -> shows(t, finding)));
    }

    private static boolean shows(Transcript transcript, Finding finding) {
        int index = finding.messageIndex().orElse(Integer.MAX_VALUE);
        return finding.transcript().filter(transcript.name()::equals).isPresent()
                && index < transcript.messages().size()
                && transcript.messages().get(index).direction() == Direction.SERVER_TO_DEVICE;
    }

    private static ScenarioResult undecided(ScenarioResult first) {
        List<Finding> open = first.findings().stream().map(SecondTry::undecided).toList();
        return first.judged(
                Verdict.INCONCLUSIVE, first.blame(), "Went wrong in one of two tries: " + first.reason(), open);
    }

    private static Finding undecided(Finding finding) {
        return finding.verdict() == Verdict.FAIL ? finding.withVerdict(Verdict.INCONCLUSIVE) : finding;
    }
}
