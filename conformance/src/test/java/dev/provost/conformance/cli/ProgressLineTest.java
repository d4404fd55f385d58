package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void a_pipe_gets_a_plain_line_every_two_seconds() {
        ProgressLine line = line(false, false);

        line.show(1, 100, "first");
        clock.set(Duration.ofSeconds(2).toNanos());
        line.show(20, 100, "later");
        line.show(21, 100, "too soon");
        line.clear();

        assertThat(err.toString()).isEqualToNormalizingNewlines("20 of 100  2 s elapsed, about 8 s left  later\n");
    }

    @Test
    void a_terminal_gets_one_line_that_is_rewritten_and_taken_away() {
        ProgressLine line = line(true, false);

        clock.set(Duration.ofMillis(100).toNanos());
        line.show(1, 2, "a");
        line.clear();

        assertThat(err.toString()).isEqualTo("\r\u001b[K1 of 2  0 s elapsed, about 0 s left  a\r\u001b[K");
    }

    @Test
    void what_is_left_is_not_guessed_from_the_first_few() {
        ProgressLine line = line(false, false);

        clock.set(Duration.ofSeconds(3).toNanos());
        line.show(4, 100, "");

        assertThat(err.toString()).isEqualToNormalizingNewlines("4 of 100  3 s elapsed\n");
    }

    @Test
    void what_is_left_follows_from_the_latest_pace_since_the_start_is_slow() {
        ProgressLine line = line(false, false);

        clock.set(Duration.ofSeconds(4).toNanos());
        line.show(10, 100, "slow");
        clock.set(Duration.ofSeconds(6).toNanos());
        line.show(60, 100, "fast");

        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                10 of 100  4 s elapsed, about 36 s left  slow
                60 of 100  6 s elapsed, about 1 s left  fast
                """);
    }

    @Test
    void a_quiet_line_shows_nothing() {
        ProgressLine line = line(true, true);

        clock.set(Duration.ofSeconds(9).toNanos());
        line.show(1, 2, "a");
        line.clear();

        assertThat(err.toString()).isEmpty();
    }

    private ProgressLine line(boolean live, boolean quiet) {
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err, true), live);
        return new ProgressLine(console, clock::get, quiet);
    }
}
