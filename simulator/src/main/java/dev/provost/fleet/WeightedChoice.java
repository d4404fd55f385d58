package dev.provost.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Chooses by weight, as a pure function of seed and index. Immutable. */
final class WeightedChoice<T> {

    private final long seed;
    private final List<T> values;
    private final long[] upTo;

    /**
     * A choice among the keys.
     *
     * @param weights in a fixed order, because the choice depends on it
     * @throws IllegalArgumentException when there is no key, or a weight is not positive
     */
    WeightedChoice(long seed, Map<T, Integer> weights) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("Nothing to choose from: a fleet needs at least one model");
        }
        this.seed = seed;
        this.values = List.copyOf(new ArrayList<>(weights.keySet()));
        this.upTo = new long[values.size()];
        long sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            int weight = weights.get(values.get(i));
            if (weight < 1) {
                throw new IllegalArgumentException(
                        "The weight of %s is %d; give it 1 or more, or leave it out".formatted(values.get(i), weight));
            }
            sum += weight;
            upTo[i] = sum;
        }
    }

    T at(long index) {
        long point = new SplittableRandom(Seeds.of(seed, index)).nextLong(upTo[upTo.length - 1]);
        int found = Arrays.binarySearch(upTo, point + 1);
        return values.get(found < 0 ? -found - 1 : found);
    }
}
