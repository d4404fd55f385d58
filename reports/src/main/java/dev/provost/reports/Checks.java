package dev.provost.reports;

/** Preconditions of the result records. */
final class Checks {

    private Checks() {}

    static void notBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The " + name + " is blank; a result needs one.");
        }
    }

    static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("The " + name + " is " + value + "; it counts from 0.");
        }
    }
}
