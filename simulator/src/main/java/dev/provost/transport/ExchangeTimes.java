package dev.provost.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * When the parts of an exchange passed; nanoseconds are those of {@link TimeSource#nanos()}.
 *
 * @param startedWall time of day at the start
 * @param startedNanos the request was handed to the connection
 * @param firstOctetNanos the first octet of the response came, if any did
 * @param finishedNanos the response was complete or the failure known
 */
public record ExchangeTimes(Instant startedWall, long startedNanos, OptionalLong firstOctetNanos, long finishedNanos) {

    /** From start to end. */
    public Duration duration() {
        return Duration.ofNanos(finishedNanos - startedNanos);
    }

    /** The time of day that belongs to a reading of the monotonic clock, without jumps of the wall clock in between. */
    public Instant wallAt(long nanos) {
        return startedWall.plusNanos(nanos - startedNanos);
    }
}
