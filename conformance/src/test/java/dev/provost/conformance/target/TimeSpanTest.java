package dev.provost.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({"500 ms,PT0.5S", "60 s,PT1M", "60s,PT1M", "5 min,PT5M", "' 2 h ',PT2H", "999999 h,PT999999H"})
    void a_number_and_a_unit_are_a_time(String text, Duration expected) {
        assertThat(TimeSpan.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "60",
                "s",
                "0 s",
                "-1 s",
                "1.5 s",
                "60  s",
                "60 S",
                "60 sec",
                "1000000 s",
                "60 s 5 ms",
                "\u0661 s"
            })
    void anything_else_is_none(String text) {
        assertThat(TimeSpan.parse(text)).isEmpty();
    }
}
