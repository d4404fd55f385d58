package dev.provost.conformance.rules;

import dev.provost.reports.Blame;
import dev.provost.reports.Level;
import dev.provost.reports.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Collects what one rule sees in one transcript. Not safe for use by several threads.
 *
 * <p>A server that breaks a rule in every message of a long session would bury the report, so after {@value
 * #MOST_DEVIATIONS} deviations the others are only counted, in one last observation.
 */
public final class Findings {

    static final int MOST_DEVIATIONS = 20;

    private static final int LONGEST = 400;

    private final Rule rule;
    private final String id;
    private final Level level;
    private final List<Observation> seen = new ArrayList<>();
    private final Set<Verdict> unlisted = EnumSet.noneOf(Verdict.class);
    private int deviations;

    /** What a rule of the given name sees. */
    Findings(Rule rule, String id, Level level) {
        this.rule = rule;
        this.id = id;
        this.level = level;
    }

    /**
     * The demand was met.
     *
     * @param messageIndex the message that shows it
     * @param alternative which of the permitted outcomes was seen
     */
    public void pass(int messageIndex, String alternative) {
        if (!rule.permitted().contains(alternative)) {
            throw new IllegalArgumentException(
                    "Rule " + id + " does not list \"" + alternative + "\" among its permitted outcomes");
        }
        add(Verdict.PASS, Blame.NONE, alternative, alternative, "", "", OptionalInt.of(messageIndex));
    }

    /** The demand was met by something that is no message of a session. */
    public void pass(String alternative) {
        if (!rule.permitted().contains(alternative)) {
            throw new IllegalArgumentException(
                    "Rule " + id + " does not list \"" + alternative + "\" among its permitted outcomes");
        }
        add(Verdict.PASS, Blame.NONE, alternative, alternative, "", "", OptionalInt.empty());
    }

    /** The demand was not met by something that is no message of a session: a failure when it is a MUST. */
    public void deviation(String message, String expected, String actual) {
        Verdict verdict = level == Level.MUST ? Verdict.FAIL : Verdict.WARN;
        add(verdict, Blame.SERVER, message, "", expected, actual, OptionalInt.empty());
    }

    /** The letter is doubtful for something that is no message of a session: a warning. */
    public void doubt(String message, String expected, String actual) {
        add(Verdict.WARN, Blame.SERVER, message, "", expected, actual, OptionalInt.empty());
    }

    /** The demand was not met: a failure when it is a MUST, a warning otherwise. The server is at fault. */
    public void deviation(int messageIndex, String message, String expected, String actual) {
        add(
                level == Level.MUST ? Verdict.FAIL : Verdict.WARN,
                Blame.SERVER,
                message,
                "",
                expected,
                actual,
                OptionalInt.of(messageIndex));
    }

    /** The demand was not met by the letter, but the letter is doubtful or deployed servers are excused: a warning. */
    public void doubt(int messageIndex, String message, String expected, String actual) {
        add(Verdict.WARN, Blame.SERVER, message, "", expected, actual, OptionalInt.of(messageIndex));
    }

    /** The network kept the demand from being met: inconclusive. */
    public void lost(int messageIndex, String message) {
        add(Verdict.INCONCLUSIVE, Blame.NETWORK, message, "", "", "", OptionalInt.of(messageIndex));
    }

    /** What was seen, or a single "not applicable" when that is nothing. */
    List<Observation> observations() {
        List<Observation> all = new ArrayList<>(seen);
        if (seen.isEmpty()) {
            all.add(summary(Verdict.NOT_APPLICABLE, Blame.NONE, "Nothing in the transcript bears on it"));
        }
        if (!unlisted.isEmpty()) {
            int more = deviations - MOST_DEVIATIONS;
            all.add(summary(Verdict.worstOf(unlisted), Blame.SERVER, "The same again: %d times more".formatted(more)));
        }
        return List.copyOf(all);
    }

    private Observation summary(Verdict verdict, Blame blame, String message) {
        return observation(verdict, blame, message, "", "", "", OptionalInt.empty());
    }

    private void add(
            Verdict verdict,
            Blame blame,
            String message,
            String alternative,
            String expected,
            String actual,
            OptionalInt messageIndex) {
        if (verdict != Verdict.PASS && ++deviations > MOST_DEVIATIONS) {
            unlisted.add(verdict);
            return;
        }
        seen.add(observation(verdict, blame, message, alternative, expected, actual, messageIndex));
    }

    private Observation observation(
            Verdict verdict,
            Blame blame,
            String message,
            String alternative,
            String expected,
            String actual,
            OptionalInt messageIndex) {
        return new Observation(
                rule.requirement(),
                id,
                level,
                verdict,
                blame,
                shortened(message),
                alternative,
                shortened(expected),
                shortened(actual),
                messageIndex);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
