package dev.provost.conformance.run;

import dev.provost.reports.Blame;
import java.util.Optional;
import java.util.OptionalInt;

/** Something is not as a step expects it: the reason why a scenario fails, with the one who is to blame. */
public final class DeviationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * What there is to know about it beside its words.
     *
     * @param advice whether it is a warning, even against what is required
     * @param outcome whether it tells what became of something in the end
     * @param symptom what may be the same in ordinary sessions
     */
    private record Nature(boolean advice, boolean outcome, Optional<Symptom> symptom) {
        static final Nature PLAIN = new Nature(false, false, Optional.empty());
    }

    private final Blame blame;
    private final String expected;
    private final String actual;
    private final transient Nature nature;
    private final transient Optional<String> requirement;
    private final transient OptionalInt messageIndex;

    private DeviationException(
            Blame blame,
            Nature nature,
            String message,
            String expected,
            String actual,
            Optional<String> requirement,
            OptionalInt messageIndex) {
        super(message);
        this.blame = blame;
        this.nature = nature;
        this.expected = expected;
        this.actual = actual;
        this.requirement = requirement;
        this.messageIndex = messageIndex;
    }

    /** The server did not do what it must. */
    public static DeviationException ofServer(String message, String expected, String actual) {
        return new DeviationException(
                Blame.SERVER, Nature.PLAIN, message, expected, actual, Optional.empty(), OptionalInt.empty());
    }

    /** Somebody other than the server is at fault. */
    public static DeviationException of(Blame blame, String message) {
        return new DeviationException(blame, Nature.PLAIN, message, "", "", Optional.empty(), OptionalInt.empty());
    }

    /** This against a requirement other than the first one that the scenario names. */
    public DeviationException against(String id) {
        return new DeviationException(blame, nature, getMessage(), expected, actual, Optional.of(id), messageIndex);
    }

    /** This with the message that shows it, counted from 0 in the transcript of the scenario. */
    public DeviationException at(int index) {
        return at(OptionalInt.of(index));
    }

    /** This with the message that shows it when there is one. */
    public DeviationException at(OptionalInt index) {
        return new DeviationException(blame, nature, getMessage(), expected, actual, requirement, index);
    }

    /** This as a warning, because the letter of the requirement is doubtful here or the device was not lawful itself. */
    public DeviationException asAdvice() {
        return with(new Nature(true, nature.outcome(), nature.symptom()));
    }

    /**
     * This as what became of something in the end: the message that shows it is where it began, and whatever derailed the
     * conversation since may be the reason.
     */
    public DeviationException asOutcome() {
        return with(new Nature(nature.advice(), true, nature.symptom()));
    }

    /** This with what a server may do in ordinary sessions as well; then that is what is wrong with it. */
    public DeviationException showing(Optional<Symptom> symptom) {
        return with(new Nature(nature.advice(), nature.outcome(), symptom));
    }

    /** This with what a server may do in ordinary sessions as well; then that is what is wrong with it. */
    public DeviationException showing(Symptom symptom) {
        return showing(Optional.of(symptom));
    }

    private DeviationException with(Nature other) {
        return new DeviationException(blame, other, getMessage(), expected, actual, requirement, messageIndex);
    }

    /** Whether it is a warning, even against what is required. */
    public boolean isAdvice() {
        return nature.advice();
    }

    /** Whether it tells what became of something in the end. */
    public boolean isOutcome() {
        return nature.outcome() || messageIndex.isEmpty();
    }

    /** What a server may do in ordinary sessions as well. */
    public Optional<Symptom> symptom() {
        return nature.symptom();
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
