package dev.provost.handset.fumo;

import dev.provost.fumo.FumoResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a phone words the alert at the end of an operation, and how often it says it: what real phones do differently. The
 * standard says it once, and once more only when no Status for it came.
 *
 * @param source which node it names
 * @param prefixed whether the type begins with {@code Reversed-Domain-Name:}
 * @param format the Format of the result: {@code int}, {@code chr}, or {@code text/plain} as some phones say
 * @param mark the Mark of a failure; success is always informational
 * @param repeats whether an alert that got no Status is said again in the next session
 * @param copies how often it is said in one session; more than 1 is a fault of the phone
 * @param codes codes of the vendor, in place of what they mean
 * @param correlator a correlator that nobody gave, in place of the right one: a fault of the phone
 */
public record ReportHabits(
        Source source,
        boolean prefixed,
        String format,
        Mark mark,
        boolean repeats,
        int copies,
        Map<FumoResult, FumoResult> codes,
        Optional<String> correlator) {

    /** The formats that phones give the result. */
    public static final List<String> FORMATS = List.of("int", "chr", "text/plain");

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
            new ReportHabits(Source.ROOT, false, "int", Mark.CRITICAL, true, 1, Map.of(), Optional.empty());

    public ReportHabits {
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException(
                    "A result is reported as %s, not as '%s'".formatted(String.join(", ", FORMATS), format));
        }
        if (copies < 1 || copies > 10) {
            throw new IllegalArgumentException("A phone reports 1 to 10 times, not " + copies);
        }
        codes = Map.copyOf(codes);
        codes.forEach(ReportHabits::check);
    }

    private static void check(FumoResult meant, FumoResult said) {
        String ranges = meant.isSuccess() ? "250 to 299" : "450 to 499 or 550 to 599";
        if (meant.isSuccess() && !said.isSuccess()) {
            throw new IllegalArgumentException(
                    "%d is no success, as %d is; take a code from %s".formatted(said.code(), meant.code(), ranges));
        }
        if (!said.isVendors() || said.isSuccess() != meant.isSuccess()) {
            throw new IllegalArgumentException(
                    "%d is not left to vendors; take a code from %s".formatted(said.code(), ranges));
        }
    }

    /** The code that it says for a result. */
    public FumoResult said(FumoResult meant) {
        return codes.getOrDefault(meant, meant);
    }

    /** This with codes of its vendor. */
    public ReportHabits withCodes(Map<FumoResult, FumoResult> others) {
        return new ReportHabits(source, prefixed, format, mark, repeats, copies, others, correlator);
    }

    /** This naming another node. */
    public ReportHabits withSource(Source other) {
        return new ReportHabits(other, prefixed, format, mark, repeats, copies, codes, correlator);
    }

    /** This with or without the prefix of the type. */
    public ReportHabits withPrefix(boolean other) {
        return new ReportHabits(source, other, format, mark, repeats, copies, codes, correlator);
    }

    /** This giving the result in another format. */
    public ReportHabits withFormat(String other) {
        return new ReportHabits(source, prefixed, other, mark, repeats, copies, codes, correlator);
    }

    /** This with another Mark for failures. */
    public ReportHabits withMark(Mark other) {
        return new ReportHabits(source, prefixed, format, other, repeats, copies, codes, correlator);
    }

    /** This saying again, or not, what got no Status. */
    public ReportHabits withRepeats(boolean other) {
        return new ReportHabits(source, prefixed, format, mark, other, copies, codes, correlator);
    }

    /** This saying everything so often. */
    public ReportHabits withCopies(int other) {
        return new ReportHabits(source, prefixed, format, mark, repeats, other, codes, correlator);
    }

    /** This with a correlator that nobody gave. */
    public ReportHabits withCorrelator(String other) {
        return new ReportHabits(source, prefixed, format, mark, repeats, copies, codes, Optional.of(other));
    }
}
