package dev.provost.flash.boot;

import dev.provost.flash.partition.PartitionRole;
import java.util.Optional;

/**
 * What boot control knows of one part of the phone; replaced as a whole.
 *
 * @param active the partition that it starts from
 * @param standing how it stands with that
 * @param attempts how often a trial may still be started
 * @param install number of the installation that made what is active; each has its own, rising
 * @param previous what a fall-back or roll-back leads to
 * @param failed the highest number of an installation that failed or was rolled back, 0 for none
 * @param counter the security counter below which nothing is started
 */
public record Chain(
        PartitionRole active,
        Standing standing,
        int attempts,
        long install,
        Optional<Previous> previous,
        long failed,
        long counter) {

    /**
     * An image that can be gone back to.
     *
     * @param slot where it lies
     * @param install number of its installation
     */
    public record Previous(PartitionRole slot, long install) {}

    /** What leaves the factory, and what is assumed where nothing is known. */
    public static Chain first(PartitionRole active, long counter) {
        return new Chain(active, Standing.CONFIRMED, 0, 1, Optional.empty(), 0, counter);
    }

    /** The number that the next installation has. */
    public long nextInstall() {
        return Math.max(
                        Math.max(install, failed),
                        previous.map(Previous::install).orElse(0L))
                + 1;
    }

    /** With a way back. */
    Chain withPrevious(Previous other) {
        return new Chain(active, standing, attempts, install, Optional.of(other), failed, counter);
    }

    /** What is active is given up for an older image of which nobody knows how it came there. */
    Chain replaced(PartitionRole slot) {
        return new Chain(
                slot,
                standing,
                attempts,
                Math.max(0, install - 1),
                Optional.empty(),
                Math.max(failed, install),
                counter);
    }

    /** Without a way back. */
    public Chain withoutPrevious() {
        return new Chain(active, standing, attempts, install, Optional.empty(), failed, counter);
    }

    /** What is active stays, without a way back; an installation that was under way has failed. */
    Chain givingUp(long number) {
        return new Chain(active, standing, attempts, install, Optional.empty(), Math.max(failed, number), counter);
    }

    /** A new installation in a slot, with the way back to what is active now. */
    public Chain installing(PartitionRole slot, PartitionRole back, long number) {
        return new Chain(
                slot, Standing.INSTALLING, 0, number, Optional.of(new Previous(back, install)), failed, counter);
    }

    /** What is active may be started so often. */
    public Chain trial(int times) {
        return new Chain(active, Standing.TRIAL, times, install, previous, failed, counter);
    }

    /** What is active is for good, and nothing with a lower counter starts any more. */
    public Chain confirmed(long newCounter) {
        return new Chain(active, Standing.CONFIRMED, 0, install, previous, failed, Math.max(counter, newCounter));
    }

    /** With another security counter. */
    public Chain counter(long other) {
        return new Chain(active, standing, attempts, install, previous, failed, other);
    }

    /** What is active is given up, and the only slot has to be written from its backup. */
    public Chain restoring() {
        return new Chain(active, Standing.RESTORING, 0, install, previous, Math.max(failed, install), counter);
    }

    /** What is active is given up, and the previous one is for good, in this slot. */
    public Chain back(PartitionRole slot) {
        long to = previous.map(Previous::install).orElse(1L);
        return new Chain(slot, Standing.CONFIRMED, 0, to, Optional.empty(), Math.max(failed, install), counter);
    }
}
