package dev.provost.handset.fumo;

import java.util.Optional;

/**
 * How a phone words the alert at the end of an operation, and how often it says it: what real phones do differently. The
 * standard says it once, and once more only when no Status for it came.
 *
 * @param source which node it names
 * @param prefixed whether the type begins with {@code Reversed-Domain-Name: }
 * @param textual whether the result is {@code chr} and {@code text/plain} rather than {@code int}
 * @param mark the Mark of a failure; success is always informational
 * @param repeats whether an alert that got no Status is said again in the next session
 * @param copies how often it is said in one session; more than 1 is a fault of the phone
 * @param correlator a correlator that nobody gave, in place of the right one: a fault of the phone
 */
public record ReportHabits(
        Source source,
        boolean prefixed,
        boolean textual,
        Mark mark,
        boolean repeats,
        int copies,
        Optional<String> correlator) {

    /** Which node an alert names as its source. */
    public enum Source {
        /** The root of the update object. */
        ROOT,
        /** The node that was executed. */
        OPERATION
    }

    /** How much a failure matters. */
    public enum Mark {
        /** {@code informational}. */
        INFORMATIONAL("informational"),
        /** {@code warning}. */
        WARNING("warning"),
        /** {@code critical}. */
        CRITICAL("critical");

        private final String word;

        Mark(String word) {
            this.word = word;
        }

        /** The content of the element Mark. */
        public String word() {
            return word;
        }
    }

    /** Source root, bare type, int, critical, repeated until answered, once per session, the right correlator. */
    public static final ReportHabits STANDARD =
            new ReportHabits(Source.ROOT, false, false, Mark.CRITICAL, true, 1, Optional.empty());

    public ReportHabits {
        if (copies < 1 || copies > 10) {
            throw new IllegalArgumentException("A phone reports 1 to 10 times, not " + copies);
        }
    }

    /** This naming another node. */
    public ReportHabits withSource(Source other) {
        return new ReportHabits(other, prefixed, textual, mark, repeats, copies, correlator);
    }

    /** This with or without the prefix of the type. */
    public ReportHabits withPrefix(boolean other) {
        return new ReportHabits(source, other, textual, mark, repeats, copies, correlator);
    }

    /** This giving the result as text or as a number. */
    public ReportHabits withText(boolean other) {
        return new ReportHabits(source, prefixed, other, mark, repeats, copies, correlator);
    }

    /** This with another Mark for failures. */
    public ReportHabits withMark(Mark other) {
        return new ReportHabits(source, prefixed, textual, other, repeats, copies, correlator);
    }

    /** This saying again, or not, what got no Status. */
    public ReportHabits withRepeats(boolean other) {
        return new ReportHabits(source, prefixed, textual, mark, other, copies, correlator);
    }

    /** This saying everything so often. */
    public ReportHabits withCopies(int other) {
        return new ReportHabits(source, prefixed, textual, mark, repeats, other, correlator);
    }

    /** This with a correlator that nobody gave. */
    public ReportHabits withCorrelator(String other) {
        return new ReportHabits(source, prefixed, textual, mark, repeats, copies, Optional.of(other));
    }
}
