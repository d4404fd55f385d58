package dev.provost.flash.upkg;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** The same numbers each time. */
final class SeededRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final transient SplittableRandom random;

    SeededRandom(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
