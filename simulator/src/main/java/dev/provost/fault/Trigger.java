package dev.provost.fault;

/**
 * When a fault happens: with the messages of a session from one number to another, both included and counted from 1.
 *
 * @param first the first message that meets the fault
 * @param last the last one
 */
public record Trigger(int first, int last) {

    public Trigger {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(
                    "No message is from %d to %d; messages count from 1.".formatted(first, last));
        }
    }

    /** With every message. */
    public static Trigger everyMessage() {
        return fromMessage(1);
    }

    /** With one message. */
    public static Trigger atMessage(int number) {
        return new Trigger(number, number);
    }

    /** With one message and all that follow. */
    public static Trigger fromMessage(int number) {
        return new Trigger(number, Integer.MAX_VALUE);
    }

    /** Whether a message meets the fault. */
    public boolean firesAt(int number) {
        return first <= number && number <= last;
    }
}
