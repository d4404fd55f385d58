package dev.provost.session;

import java.util.OptionalInt;

/**
 * Bounds of a session: those announced to the server, and those that protect the device from a hostile one.
 *
 * @param maxMsgSize octets of the largest message accepted, announced when present
 * @param maxObjSize octets of the largest object accepted, announced when present
 * @param maxSent octets of the largest message that the device itself can send; a server that takes less prevails
 * @param maxMessages messages after which the session is aborted
 * @param maxCommands commands in one message, members of containers included, above which the session is aborted
 * @param maxBuffered octets of an object in chunks that are kept when {@code maxObjSize} is absent; sixteen times as many
 *     octets of values that were read wait to be sent before {@code Get} gives 413
 */
public record SessionLimits(
        OptionalInt maxMsgSize,
        OptionalInt maxObjSize,
        OptionalInt maxSent,
        int maxMessages,
        int maxCommands,
        int maxBuffered) {

    /** Nothing announced; 1000 messages, 10,000 commands in a message, objects of 1 MiB. */
    public static final SessionLimits DEFAULT =
            new SessionLimits(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 1000, 10_000, 1 << 20);

    /** Messages in a row without command and without {@code Final} after which the session is aborted. */
    static final int MOST_SILENT = 20;

    private static final int READINGS_KEPT = 16;

    public SessionLimits {
        if (maxMessages < 1 || maxCommands < 1 || maxBuffered < 1) {
            throw new IllegalArgumentException("Session limits must be positive: messages %d, commands %d, buffer %d"
                    .formatted(maxMessages, maxCommands, maxBuffered));
        }
        requirePositive(maxMsgSize, "MaxMsgSize");
        requirePositive(maxObjSize, "MaxObjSize");
        requirePositive(maxSent, "The largest message sent");
    }

    /** This announcing a {@code MaxMsgSize}. */
    public SessionLimits withMaxMsgSize(int octets) {
        return new SessionLimits(OptionalInt.of(octets), maxObjSize, maxSent, maxMessages, maxCommands, maxBuffered);
    }

    /** This announcing a {@code MaxObjSize}. */
    public SessionLimits withMaxObjSize(int octets) {
        return new SessionLimits(maxMsgSize, OptionalInt.of(octets), maxSent, maxMessages, maxCommands, maxBuffered);
    }

    /** This sending no message larger than the given octets, as far as its parts can be divided. */
    public SessionLimits withMaxSent(int octets) {
        return new SessionLimits(maxMsgSize, maxObjSize, OptionalInt.of(octets), maxMessages, maxCommands, maxBuffered);
    }

    /** This with at most the given number of messages in each direction. */
    public SessionLimits withMaxMessages(int messages) {
        return new SessionLimits(maxMsgSize, maxObjSize, maxSent, messages, maxCommands, maxBuffered);
    }

    /** This with at most the given number of commands in a message. */
    public SessionLimits withMaxCommands(int commands) {
        return new SessionLimits(maxMsgSize, maxObjSize, maxSent, maxMessages, commands, maxBuffered);
    }

    /** Octets of the largest object in chunks that is accepted. */
    int largestObject() {
        return maxObjSize.orElse(maxBuffered);
    }

    /** Octets of the values that were read and wait to be sent. */
    long maxKept() {
        return (long) READINGS_KEPT * maxBuffered;
    }

    private static void requirePositive(OptionalInt octets, String name) {
        if (octets.isPresent() && octets.getAsInt() < 1) {
            throw new IllegalArgumentException(name + " must be positive: " + octets.getAsInt());
        }
    }
}
