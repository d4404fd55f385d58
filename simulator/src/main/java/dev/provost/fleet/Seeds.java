package dev.provost.fleet;

/** Derives seeds that have nothing in common from a seed and an index. */
final class Seeds {

    private Seeds() {}

    /** A seed for one device (the finaliser of SplitMix64 over both). */
    static long of(long seed, long index) {
        long z = seed + (index + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
