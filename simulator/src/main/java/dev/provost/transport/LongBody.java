package dev.provost.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A body that is sent in pieces straight from an array, of which no copy is made: for objects of many megabytes.
 *
 * @param octets where it lies; not to be changed any more
 * @param from its first octet
 * @param length how many octets
 * @param pace how it trickles, where it does
 * @param breaksAfter after so many octets of it the server closes the connection, on purpose
 */
public record LongBody(byte[] octets, int from, int length, Optional<Pace> pace, OptionalInt breaksAfter) {

    /**
     * A slow server.
     *
     * @param octets how many go out at a time, at least one
     * @param pause how long it rests between them
     */
    public record Pace(int octets, Duration pause) {
        public Pace {
            Limits.positive("octets at a time", octets);
            Limits.positive("pause", pause);
        }
    }

    public LongBody {
        if (from < 0 || length < 0 || length > octets.length - from) {
            throw new IllegalArgumentException(
                    "There are no %d octets from %d in %d".formatted(length, from, octets.length));
        }
    }

    /** Octets of an array from one on. */
    public static LongBody of(byte[] octets, int from, int length) {
        return new LongBody(octets, from, length, Optional.empty(), OptionalInt.empty());
    }

    /** This sent slowly. */
    public LongBody at(Pace value) {
        return new LongBody(octets, from, length, Optional.of(value), breaksAfter);
    }

    /** This with the connection breaking after so many octets. */
    public LongBody breakingAfter(int count) {
        return new LongBody(octets, from, length, pace, OptionalInt.of(Math.min(count, length)));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "LongBody[%d octets from %d]".formatted(length, from);
    }
}
