package dev.provost.fleet;

import dev.provost.handset.Handset;
import java.lang.ref.Reference;

/**
 * The measured heap of handsets at rest.
 *
 * @param handsets how many were built
 * @param octetsBefore used heap before, after collection
 * @param octetsAfter used heap with all handsets reachable, after collection
 */
public record IdleFootprint(int handsets, long octetsBefore, long octetsAfter) {

    /** Enough for what the runtime does meanwhile to vanish in the quotient. */
    public static final int ENOUGH = 100_000;

    private static final int MOST_COLLECTIONS = 12;

    /** Octets of heap per handset, its slot in the array that holds it included. */
    public double octetsPerHandset() {
        return (octetsAfter - octetsBefore) / (double) handsets;
    }

    /**
     * Builds handsets and measures what they occupy: a few are built first so that everything shared exists already, the used
     * heap is read after collections until it no longer falls, and again with all handsets held by one array. Garbage
     * collection by request must not be switched off. Takes seconds; other threads should rest.
     *
     * @param count how many; fewer than {@link #ENOUGH} blur the figure
     */
    public static IdleFootprint measure(FleetHandsets source, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one handset has to be built, not " + count);
        }
        Handset[] all = new Handset[Math.min(count, 1000)];
        fill(all, source);
        all = new Handset[0];
        long before = usedHeap();
        all = new Handset[count];
        fill(all, source);
        long after = usedHeap();
        Reference.reachabilityFence(all);
        return new IdleFootprint(count, before, after);
    }

    private static void fill(Handset[] all, FleetHandsets source) {
        for (int i = 0; i < all.length; i++) {
            all[i] = source.handset(i);
        }
    }

    private static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < MOST_COLLECTIONS; i++) {
            System.gc();
            long used =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            if (used >= least) {
                break;
            }
            least = used;
        }
        return least;
    }
}
