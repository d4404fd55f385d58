package dev.provost.transport;

import java.time.Duration;

/** Checks and words of limits. */
final class Limits {

    private static final Duration LONGEST = Duration.ofDays(1);

    private Limits() {}

    static Duration positive(String what, Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The %s must be between 1 ms and one day, this is %s".formatted(what, value));
        }
        return value;
    }

    static int positive(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("The %s must be positive, this is %d".formatted(what, value));
        }
        return value;
    }

    /** A duration for people: whole seconds where it is one, else milliseconds. */
    static String words(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
