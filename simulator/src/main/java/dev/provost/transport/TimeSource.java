package dev.provost.transport;

import java.time.Instant;

/** Where the transport reads the time. Implementations must be usable from several threads. */
public interface TimeSource {

    /** Nanoseconds from an arbitrary origin, never going back. */
    long nanos();

    /** The time of day. */
    Instant wall();

    /** The clocks of the machine. */
    static TimeSource system() {
        return SystemTime.INSTANCE;
    }
}
