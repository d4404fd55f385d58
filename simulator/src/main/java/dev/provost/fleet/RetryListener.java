package dev.provost.fleet;

import java.time.Duration;

/** Hears of sessions that will be tried again, on the event loop of their handset; must not block. */
@FunctionalInterface
public interface RetryListener {

    /** Does not listen. */
    RetryListener NONE = (failed, pause) -> {};

    /**
     * A session could not begin, and the handset will try again.
     *
     * @param failed what became of the attempt
     * @param pause how long it waits from now on
     */
    void pausing(SessionReport failed, Duration pause);
}
