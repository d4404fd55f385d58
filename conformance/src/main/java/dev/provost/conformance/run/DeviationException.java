package dev.provost.conformance.run;

import dev.provost.reports.Blame;
import java.util.Optional;
import java.util.OptionalInt;

/** Something is not as a step expects it: the reason why a scenario fails, with the one who is to blame. */
public final class DeviationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Blame blame;
    private final boolean advice;
    private final String expected;
    private final String actual;
    private final transient Optional<String> requirement;
    private final transient OptionalInt messageIndex;

    private DeviationException(
            Blame blame,
            boolean advice,
            String message,
            String expected,
            String actual,
            Optional<String> requirement,
            OptionalInt messageIndex) {
        super(message);
        this.blame = blame;
        this.advice = advice;
        this.expected = expected;
        this.actual = actual;
        this.requirement = requirement;
        this.messageIndex = messageIndex;
    }

    /** The server did not do what it must. */
    public static DeviationException ofServer(String message, String expected, String actual) {
        return new DeviationException(
                Blame.SERVER, false, message, expected, actual, Optional.empty(), OptionalInt.empty());
    }

    /** Somebody other than the server is at fault. */
    public static DeviationException of(Blame blame, String message) {
        return new DeviationException(blame, false, message, "", "", Optional.empty(), OptionalInt.empty());
    }

    /** This against a requirement other than the first one that the scenario names. */
    public DeviationException against(String id) {
        return new DeviationException(blame, advice, getMessage(), expected, actual, Optional.of(id), messageIndex);
    }

    /** This with the message that shows it, counted from 0 in the transcript of the scenario. */
    public DeviationException at(int index) {
        return new DeviationException(
                blame, advice, getMessage(), expected, actual, requirement, OptionalInt.of(index));
    }

    /** This with the message that shows it when there is one. */
    public DeviationException at(OptionalInt index) {
        return new DeviationException(blame, advice, getMessage(), expected, actual, requirement, index);
    }

    /** This as a warning, because the letter of the requirement is doubtful here or the device was not lawful itself. */
    public DeviationException asAdvice() {
        return new DeviationException(blame, true, getMessage(), expected, actual, requirement, messageIndex);
    }

    /** Whether it is a warning, even against what is required. */
    public boolean isAdvice() {
        return advice;
    }

    /** Who is at fault. */
    public Blame blame() {
        return blame;
    }

    /** What the step wanted; empty when it adds nothing. */
    public String expected() {
        return expected;
    }

    /** What was there; empty when it adds nothing. */
    public String actual() {
        return actual;
    }

    /** The requirement that is broken; empty for the first one that the scenario names. */
    public Optional<String> requirement() {
        return requirement;
    }

    /** The message that shows it. */
    public OptionalInt messageIndex() {
        return messageIndex;
    }
}
