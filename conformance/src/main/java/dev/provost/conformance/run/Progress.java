package dev.provost.conformance.run;

import java.time.Duration;

/**
 * How far a run is.
 *
 * @param done scenario runs that are over
 * @param total scenario runs of the plan
 * @param elapsed time since the first began
 */
public record Progress(int done, int total, Duration elapsed) {

    /** What is left at the average pace so far; zero at the end. */
    public Duration remaining() {
        return done == 0 ? Duration.ZERO : elapsed.multipliedBy(total - done).dividedBy(done);
    }
}
