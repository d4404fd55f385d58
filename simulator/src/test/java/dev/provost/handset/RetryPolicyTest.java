package dev.provost.handset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    @Test
    void pauses_double_until_the_phone_gives_up() {
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(RetryPolicy.DOUBLING::pauseAfter))
                .map(pause -> pause.map(Duration::toMinutes).orElse(-1L))
                .containsExactly(1L, 2L, 4L, 8L, -1L);
    }

    @Test
    void no_pause_is_longer_than_the_longest() {
        RetryPolicy patient = RetryPolicy.DOUBLING.withAttempts(2000);

        assertThat(patient.pauseAfter(7)).contains(Duration.ofHours(1));
        assertThat(patient.pauseAfter(1999)).contains(Duration.ofHours(1));
        assertThat(patient.pauseAfter(2000)).isEmpty();
    }

    @Test
    void a_phone_without_retries_gives_up_at_once() {
        assertThat(RetryPolicy.NONE.pauseAfter(1)).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> RetryPolicy.DOUBLING.withAttempts(0)).hasMessage("0 attempts; use 1 or more.");
        assertThatThrownBy(() -> RetryPolicy.DOUBLING.pauseAfter(0))
                .hasMessage("0 failed attempts; there is at least one.");
        assertThatThrownBy(() -> new RetryPolicy(2, Duration.ofSeconds(-1), 2, Duration.ZERO))
                .hasMessage("Pauses of PT-1S to PT0S; use none or positive ones.");
        assertThatThrownBy(() -> new RetryPolicy(2, Duration.ZERO, Double.NaN, Duration.ZERO))
                .hasMessage("A factor of NaN; use 1 to 1000.");
    }
}
