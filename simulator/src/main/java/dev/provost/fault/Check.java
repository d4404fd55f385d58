package dev.provost.fault;

import java.time.Duration;

/** Checks of what faults ask for. */
final class Check {

    private Check() {}

    static void notNegative(String what, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("The %s cannot be %d; give 0 or more.".formatted(what, value));
        }
    }

    static void positive(String what, int value) {
        if (value < 1 || value > LineFault.MOST) {
            throw new IllegalArgumentException(
                    "The %s cannot be %d; give 1 to %d.".formatted(what, value, LineFault.MOST));
        }
    }

    static void atMost(String what, int count) {
        if (count < 0 || count > LineFault.MOST) {
            throw new IllegalArgumentException(
                    "There cannot be %d %s; give 0 to %d.".formatted(count, what, LineFault.MOST));
        }
    }

    static void pause(Duration value) {
        if (value.isNegative() || value.compareTo(LineFault.LONGEST_PAUSE) > 0) {
            throw new IllegalArgumentException(
                    "A pause cannot be %s; give 0 to %s.".formatted(value, LineFault.LONGEST_PAUSE));
        }
    }
}
