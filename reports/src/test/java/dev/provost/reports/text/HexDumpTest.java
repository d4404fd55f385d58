package dev.provost.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Octets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HexDumpTest {

    @Test
    void sixteen_octets_stand_on_a_line() {
        byte[] octets = new byte[18];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = (byte) (0x3F + i);
        }

        assertThat(HexDump.of(Octets.of(octets), 100)).isEqualTo("""
                000000  3f 40 41 42 43 44 45 46 47 48 49 4a 4b 4c 4d 4e  ?@ABCDEFGHIJKLMN
                000010  4f 50                                            OP
                """);
    }

    @Test
    void what_is_beyond_the_limit_is_counted() {
        assertThat(HexDump.of(Octets.of(new byte[40]), 16)).isEqualTo("""
                000000  00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
                ... 24 more octets
                """);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "999, 999 ms", "1000, 1.0 s", "12345, 12.3 s", "247000, 4 min 07 s"})
    void durations_are_told_in_the_unit_that_fits(long millis, String text) {
        assertThat(DurationText.of(Duration.ofMillis(millis))).isEqualTo(text);
    }
}
