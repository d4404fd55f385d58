package dev.provost.reports;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a rule or a step found about one requirement in one scenario run.
 *
 * @param requirement id in the requirement catalogue
 * @param level how strongly the specification demands it
 * @param verdict the judgement
 * @param blame who is at fault
 * @param message one sentence that says what happened
 * @param expected what the specification permits; empty when it adds nothing
 * @param actual what was seen; empty when it adds nothing
 * @param transcript name of the {@link Transcript} that proves it
 * @param messageIndex the message in that transcript, counted from 0
 */
public record Finding(
        String requirement,
        Level level,
        Verdict verdict,
        Blame blame,
        String message,
        String expected,
        String actual,
        Optional<String> transcript,
        OptionalInt messageIndex) {

    public Finding {
        Checks.notBlank("requirement of a finding", requirement);
        messageIndex.ifPresent(index -> Checks.notNegative("message index", index));
    }

    /** A finding without evidence. */
    public static Finding of(String requirement, Level level, Verdict verdict, Blame blame, String message) {
        return new Finding(requirement, level, verdict, blame, message, "", "", Optional.empty(), OptionalInt.empty());
    }

    /** This against another requirement, in other words, with the same evidence. */
    public Finding against(String other, Level itsLevel, Verdict judgement, String words) {
        return new Finding(other, itsLevel, judgement, blame, words, expected, actual, transcript, messageIndex);
    }

    /** This with what was expected and what was seen. */
    public Finding withExpectation(String wanted, String seen) {
        return new Finding(requirement, level, verdict, blame, message, wanted, seen, transcript, messageIndex);
    }

    /** This with another judgement. */
    public Finding withVerdict(Verdict other) {
        return new Finding(requirement, level, other, blame, message, expected, actual, transcript, messageIndex);
    }

    /** This with the transcript that shows it, when no single message does. */
    public Finding inTranscript(String transcriptName) {
        return new Finding(
                requirement,
                level,
                verdict,
                blame,
                message,
                expected,
                actual,
                Optional.of(transcriptName),
                OptionalInt.empty());
    }

    /** This with the message that proves it. */
    public Finding withEvidence(String transcriptName, int index) {
        return new Finding(
                requirement,
                level,
                verdict,
                blame,
                message,
                expected,
                actual,
                Optional.of(transcriptName),
                OptionalInt.of(index));
    }

    /**
     * What stays the same when the same thing is found again, in whichever scenario, for instance {@code
     * DMREP-SRV-04/1f0c22ab}: the requirement and a digest of the message without its numbers and quotations.
     */
    public String fingerprint() {
        return requirement + "/" + Fingerprints.digest(message);
    }
}
