package dev.provost.conformance.run;

import dev.provost.conformance.plan.PlannedScenario;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random numbers that depend on the seed of the run, the scenario, the configuration and their purpose, and on nothing else. */
final class Seeds {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long seed;

    Seeds(long runSeed, PlannedScenario planned) {
        long start = mix(OFFSET, Long.toString(runSeed));
        this.seed =
                mix(mix(start, planned.scenario().id()), planned.configuration().id());
    }

    /** A fresh generator; the same purpose gives the same numbers. */
    RandomGenerator of(String purpose) {
        return new SplittableRandom(mix(seed, purpose));
    }

    /** FNV-1a, which unlike a hash code is the same for ever. */
    private static long mix(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        return (mixed ^ '/') * PRIME;
    }
}
