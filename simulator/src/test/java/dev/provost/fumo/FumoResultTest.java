package dev.provost.fumo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FumoResultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | successful",
                "299 | successful, in a way of the vendor",
                "400 | management client error",
                "401 | user cancelled",
                "402 | corrupted firmware update package",
                "403 | firmware update package does not match the device",
                "404 | failed firmware update package validation",
                "405 | firmware update package not acceptable",
                "406 | alternative download authentication failure",
                "407 | alternative download request time-out",
                "408 | not implemented",
                "409 | undefined error",
                "410 | firmware update failed",
                "411 | malformed or bad URL",
                "412 | alternative download server unavailable",
                "450 | client error of the vendor",
                "500 | alternative download server error",
                "501 | download failed, device out of memory",
                "502 | update failed, device out of memory",
                "503 | download failed, network issues",
                "599 | alternative download server error of the vendor"
            })
    void each_code_has_its_phrase(int code, String phrase) {
        assertThat(new FumoResult(code).phrase()).isEqualTo(phrase);
        assertThat(new FumoResult(code)).hasToString(code + " " + phrase);
    }

    @Test
    void exactly_the_defined_codes_and_the_ranges_of_vendors_are_valid() {
        int[] valid = IntStream.range(-1, 2000).filter(FumoResult::isValid).toArray();
        int[] expected = Stream.of(
                        IntStream.of(200),
                        IntStream.rangeClosed(250, 299),
                        IntStream.rangeClosed(400, 412),
                        IntStream.rangeClosed(450, 499),
                        IntStream.rangeClosed(500, 503),
                        IntStream.rangeClosed(550, 599))
                .flatMapToInt(codes -> codes)
                .toArray();
        assertThat(valid).containsExactly(expected);
    }

    @Test
    void only_200_and_250_to_299_are_a_success() {
        assertThat(IntStream.range(0, 700)
                        .filter(FumoResult::isValid)
                        .filter(code -> new FumoResult(code).isSuccess())
                        .toArray())
                .containsExactly(IntStream.concat(IntStream.of(200), IntStream.rangeClosed(250, 299))
                        .toArray());
    }

    @Test
    void any_other_code_is_refused_with_advice() {
        assertThatThrownBy(() -> new FumoResult(249))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FUMO 1.0 knows no result 249; take 200, 400-412, 500-503 or a vendor's code from"
                        + " 250-299, 450-499 or 550-599");
        assertThat(FumoResult.of(1200)).isEmpty();
        assertThat(FumoResult.of(401)).contains(FumoResult.USER_CANCELLED);
    }
}
