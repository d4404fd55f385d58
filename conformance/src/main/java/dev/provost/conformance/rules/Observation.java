package dev.provost.conformance.rules;

import dev.provost.reports.Blame;
import dev.provost.reports.Level;
import dev.provost.reports.Verdict;
import java.util.OptionalInt;

/**
 * What a rule saw at one place of a transcript, or that it saw nothing to judge.
 *
 * @param requirement id of the requirement
 * @param rule id of the rule
 * @param level how strongly the requirement is demanded
 * @param verdict pass, fail, warn, or not applicable for a rule without evidence
 * @param blame who is at fault; nobody for a pass
 * @param message one sentence that says what was seen
 * @param alternative with a pass, which of the {@linkplain Rule#permitted() permitted outcomes}; otherwise empty
 * @param expected with a failure, what is permitted; otherwise empty
 * @param actual with a failure, what was seen instead; otherwise empty
 * @param messageIndex the message that proves it, counted from 0 in the transcript
 */
public record Observation(
        String requirement,
        String rule,
        Level level,
        Verdict verdict,
        Blame blame,
        String message,
        String alternative,
        String expected,
        String actual,
        OptionalInt messageIndex) {

    /** This with another verdict. */
    public Observation withVerdict(Verdict other) {
        return new Observation(
                requirement, rule, level, other, blame, message, alternative, expected, actual, messageIndex);
    }

    /** This without the message that proves it. */
    public Observation withoutPlace() {
        return new Observation(
                requirement, rule, level, verdict, blame, message, alternative, expected, actual, OptionalInt.empty());
    }

    /** Whether something deviates from the requirement, be it a failure or a warning. */
    public boolean isDeviation() {
        return verdict == Verdict.FAIL || verdict == Verdict.WARN;
    }
}
