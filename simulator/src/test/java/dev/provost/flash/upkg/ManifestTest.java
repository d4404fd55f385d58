package dev.provost.flash.upkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String TEXT = """
            format: 1
            package: Spring update
            model: Kestrel 310
            target: system
            version: 2.0
            base-version: 1.0
            base-octets: 5000
            base-sha256: %1$s
            image-octets: 6000
            image-sha256: %2$s
            payload: delta
            payload-octets: 250
            payload-sha256: %1$s
            envelope-sha256: %2$s
            security-counter: 7
            needs-battery-percent: 30
            needs-memory-octets: 1048576
            valid-from: 2026-01-01T00:00:00Z
            valid-until: 2027-01-01T00:00:00Z
            health: no-radio
            set: network.mode=5g
            remove: network.legacy
            segment: 4096 delta 150 %1$s 0 5000
            segment: 1904 zstd 100 %2$s
            """.formatted(A, B);

    @Test
    void every_line_is_read() {
        Manifest manifest = parsed(TEXT);

        assertThat(manifest)
                .isEqualTo(new Manifest(
                        "Spring update",
                        "Kestrel 310",
                        ImageTarget.SYSTEM,
                        "2.0",
                        Optional.of(new Manifest.Base("1.0", Optional.of(5000L), Optional.of(new Sha256(A)))),
                        6000,
                        new Sha256(B),
                        PayloadKind.DELTA,
                        250,
                        new Sha256(A),
                        Optional.of(new Sha256(B)),
                        7,
                        new Manifest.Needs(30, 1 << 20),
                        Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2027-01-01T00:00:00Z")),
                        Health.NO_RADIO,
                        List.of(SettingChange.set("network.mode", "5g"), SettingChange.remove("network.legacy")),
                        List.of(
                                new Segment(0, 4096, SegmentCoding.DELTA, 0, 150, 0, 5000, new Sha256(A)),
                                new Segment(4096, 1904, SegmentCoding.ZSTD, 150, 100, 0, 0, new Sha256(B)))));
        assertThat(manifest.encrypted()).isTrue();
    }

    @Test
    void what_was_read_is_written_again() {
        assertThat(new String(ManifestText.of(parsed(TEXT)), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @Test
    void keys_of_ones_own_are_passed_over() {
        assertThat(parsed("x-ticket: 17\n" + TEXT)).isEqualTo(parsed(TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "format: 1 | format: 2 | its format is \"2\"; this device knows 1",
                "target: system | target: both | the value of \"target\" is one of [system, radio], not \"both\"",
                "health: no-radio | health: fine | the value of \"health\" is one of [boots, crashes, hangs, no-radio], not \"fine\"",
                "version: 2.0 | versoin: 2.0 | line 5: the key \"versoin\" is not known",
                "version: 2.0 | model: 2.0 | line 5: the key \"model\" is there twice",
                "version: 2.0 | version 2.0 | line 5: \"version 2.0\" is not \"key: value\"",
                "base-version: 1.0 | x-a: b | the key \"base-version\" is missing",
                "base-octets: 5000 | x-a: b | A delta names version, length and digest of its base",
                "image-octets: 6000 | image-octets: 06000 | \"06000\" is no number",
                "image-octets: 6000 | image-octets: 9999999999999999 | \"9999999999999999\" is no number",
                "image-octets: 6000 | image-octets: 6001 | The segments make 6000 octets, the image has 6001",
                "image-octets: 6000 | image-octets: 1073741825 | An image has 1 octet to 1 GiB, not 1073741825",
                "payload-octets: 250 | payload-octets: 251 | The segments are 250 octets, the payload has 251",
                "needs-battery-percent: 30 | needs-battery-percent: 101 | A battery has 0 to 100 percent, not 101",
                "valid-from: 2026-01-01T00:00:00Z | valid-from: today | \"today\" is no time such as 2026-11-21T00:00:00Z",
                "set: network.mode=5g | set: network.mode | line 21: \"network.mode\" is not name=value",
                "delta 150 | delta 0 | line 23: The stored length of a segment is 1 to 263168, not 0",
                "segment: 4096 delta | segment: 262145 delta | line 23: The length of a segment is 1 to 262144, not 262145",
                "segment: 4096 delta | segment: 4096 zstd | line 23: ~\"4096 zstd 150 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...\" is no segment~",
                "segment: 1904 zstd | segment: 1904 gzip | line 24: a segment is plain, zstd or delta, not \"gzip\"",
                "0 5000 | 1 5000 | A segment refers to octets beyond the base of 5000 octets"
            })
    void a_wrong_line_is_named(String right, String wrong, String said) {
        assertThatThrownBy(() -> parsed(TEXT.replaceFirst(right, wrong)))
                .isInstanceOf(BadPackageException.class)
                .hasMessage("The manifest is wrong: " + said.replace("~", ""));
    }

    @Test
    void text_that_is_not_utf_8_or_does_not_end_is_refused() {
        assertThatThrownBy(() -> ManifestParser.parse(new byte[] {'a', ':', ' ', (byte) 0xFF, '\n'}))
                .hasMessage("The manifest is wrong: it is not UTF-8");
        assertThatThrownBy(() -> parsed("format: 1")).hasMessage("The manifest is wrong: its last line does not end");
    }

    @Test
    void control_characters_reach_no_message() {
        assertThatThrownBy(() -> parsed(TEXT.replace("model: Kestrel 310", "model: \u001B[31mred")))
                .hasMessage("The manifest is wrong: The value of \"model\" is 1 to 100 printable characters, not"
                        + " \"?[31mred\"");
    }

    private static Manifest parsed(String text) {
        return ManifestParser.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
