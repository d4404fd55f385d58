package dev.provost.reports.html;

import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.Level;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One finding, or one scenario run that went wrong without any, in one configuration.
 *
 * @param scenario the run
 * @param finding what was found; its requirement is empty when the run itself is the matter
 */
record Occurrence(ScenarioResult scenario, Problem finding) {

    /**
     * What went wrong.
     *
     * @param requirement id, empty when only the run as a whole can be named
     * @param level how strongly it is demanded
     * @param verdict the judgement
     * @param blame who is at fault
     * @param message what happened
     * @param expected what is permitted
     * @param actual what was seen
     * @param transcript name of the transcript that proves it
     * @param messageIndex the message in it, -1 without
     */
    record Problem(
            String requirement,
            Level level,
            Verdict verdict,
            Blame blame,
            String message,
            String expected,
            String actual,
            Optional<String> transcript,
            int messageIndex) {

        static Problem of(Finding finding) {
            return new Problem(
                    finding.requirement(),
                    finding.level(),
                    finding.verdict(),
                    finding.blame(),
                    finding.message(),
                    finding.expected(),
                    finding.actual(),
                    finding.transcript(),
                    finding.messageIndex().orElse(-1));
        }

        /** The finding without its evidence. */
        Finding plain() {
            return Finding.of(requirement, level, verdict, blame, message);
        }

        static Problem of(ScenarioResult scenario) {
            Optional<String> last =
                    scenario.transcripts().stream().map(Transcript::name).findFirst();
            String message = scenario.reason().isEmpty() ? "No reason was given." : scenario.reason();
            return new Problem("", Level.MUST, scenario.verdict(), scenario.blame(), message, "", "", last, -1);
        }
    }

    /** Everything in a run that deserves a card. */
    static Stream<Occurrence> of(ScenarioResult scenario) {
        List<Occurrence> found = scenario.findings().stream()
                .filter(finding -> deservesCard(finding.verdict()))
                .map(finding -> new Occurrence(scenario, Problem.of(finding)))
                .toList();
        boolean told = found.stream().anyMatch(o -> o.finding().verdict() == scenario.verdict());
        return deservesCard(scenario.verdict()) && !told
                ? Stream.concat(Stream.of(new Occurrence(scenario, Problem.of(scenario))), found.stream())
                : found.stream();
    }

    /** Where it is told. */
    String anchor() {
        return Anchors.card(finding.verdict(), finding.requirement(), scenario.id());
    }

    /** The transcript that proves it. */
    Optional<Transcript> transcript() {
        return scenario.transcripts().stream()
                .filter(transcript ->
                        finding.transcript().filter(transcript.name()::equals).isPresent())
                .findFirst();
    }

    /** What it has in common with others that one card tells: everything but the numbers in its message. */
    List<String> kind(Baseline baseline) {
        return List.of(
                finding.verdict().key(),
                finding.requirement(),
                finding.message().replaceAll("\\d+", "0"),
                acceptedFor(baseline));
    }

    /** Why the baseline accepts it, empty when it does not. */
    String acceptedFor(Baseline baseline) {
        Optional<KnownDeviation> excuse = finding.requirement().isEmpty()
                ? baseline.excuseFor(scenario)
                : baseline.excuseFor(scenario, finding.plain());
        return excuse.map(KnownDeviation::reason).orElse("");
    }

    private static boolean deservesCard(Verdict verdict) {
        return verdict != Verdict.PASS && verdict != Verdict.NOT_APPLICABLE;
    }
}
