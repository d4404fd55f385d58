package dev.provost.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedChoiceTest {

    private static Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("phone", 7);
        weights.put("modem", 1);
        weights.put("tablet", 2);
        return weights;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -7, Long.MIN_VALUE})
    void shares_follow_the_weights(long seed) {
        WeightedChoice<String> choice = new WeightedChoice<>(seed, weights());

        Map<String, Long> counts = LongStream.range(0, 100_000)
                .mapToObj(choice::at)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts.get("phone")).as("seed %d", seed).isCloseTo(70_000, within(1000L));
        assertThat(counts.get("modem")).as("seed %d", seed).isCloseTo(10_000, within(1000L));
        assertThat(counts.get("tablet")).as("seed %d", seed).isCloseTo(20_000, within(1000L));
    }

    @Test
    void the_choice_for_an_index_never_changes() {
        WeightedChoice<String> choice = new WeightedChoice<>(1, weights());

        assertThat(LongStream.range(0, 8).mapToObj(choice::at).collect(Collectors.joining(" ")))
                .isEqualTo("tablet tablet modem phone phone phone phone phone");
    }

    @Test
    void a_choice_needs_something_with_a_weight() {
        assertThatThrownBy(() -> new WeightedChoice<>(1, Map.of()))
                .hasMessage("Nothing to choose from: a fleet needs at least one model");
        assertThatThrownBy(() -> new WeightedChoice<>(1, Map.of("phone", 0)))
                .hasMessage("The weight of phone is 0; give it 1 or more, or leave it out");
    }
}
