package dev.provost.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceIdsTest {

    @ParameterizedTest
    @CsvSource({"49015420323751, 8", "35209900176148, 1", "00000000000000, 0", "35693803564380, 9"})
    void the_check_digit_is_that_of_luhn(String body, char check) {
        assertThat(DeviceIds.luhn(body.toCharArray())).isEqualTo(check);
    }

    @Test
    void the_identities_of_a_seed_never_change() {
        DeviceIds ids = DeviceIds.of(1);

        assertThat(LongStream.range(0, 3).mapToObj(ids::deviceId).toList())
                .isEqualTo(List.of("IMEI:351896004112328", "IMEI:351919325538250", "IMEI:351942646964187"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 4711, Long.MAX_VALUE})
    void no_two_devices_of_a_seed_are_alike(long seed) {
        DeviceIds ids = DeviceIds.of(seed);

        assertThat(LongStream.range(0, 100_000).mapToObj(ids::imei).collect(Collectors.toSet()))
                .as("seed %d", seed)
                .hasSize(100_000);
    }

    @Test
    void an_identity_depends_on_seed_and_index_only() {
        SplittableRandom random = new SplittableRandom(20261120);
        for (int i = 0; i < 1000; i++) {
            long seed = random.nextLong();
            long index = random.nextLong(DeviceIds.LIMIT);

            assertThat(DeviceIds.of(seed).imei(index))
                    .as("seed %d, index %d", seed, index)
                    .matches("35\\d{13}")
                    .isEqualTo(DeviceIds.of(seed).imei(index))
                    .isNotEqualTo(DeviceIds.of(seed + 1).imei(index));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, DeviceIds.LIMIT})
    void there_is_a_limit(long index) {
        assertThatThrownBy(() -> DeviceIds.of(1).imei(index))
                .hasMessage("Device " + index + " of a fleet; there are 900000000 at most");
    }
}
