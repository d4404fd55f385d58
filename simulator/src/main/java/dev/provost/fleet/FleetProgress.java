package dev.provost.fleet;

import java.time.Duration;

/**
 * How far a fleet is.
 *
 * @param planned sessions in all, without those of handsets that report on their firmware
 * @param done sessions that ended, failed ones included
 * @param failed sessions that did not end regularly
 * @param elapsed since the start
 */
public record FleetProgress(long planned, long done, long failed, Duration elapsed) {

    /** Takes the progress every quarter of a second and at the end, on the thread that runs the fleet. */
    @FunctionalInterface
    public interface Listener {

        /** Takes one reading. */
        void progressed(FleetProgress progress);
    }
}
