package dev.provost.conformance.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Direction;
import dev.provost.reports.Fetch;
import dev.provost.reports.Octets;
import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import dev.provost.reports.pcapng.TranscriptCapture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A capture of ours with downloads is read again: they are passed over, and what was not kept of them is told. */
class FetchesInCapturesTest {

    private static final Instant TIME = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void a_session_is_read_without_downloads() {
        assertThat(read(session()).exchanges()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0           | ''",
                "256         | ''",
                "257         | 2 pieces are missing in the capture, 2 octets in all; what they held is not judged.",
                "10000       | 2 pieces are missing in the capture, 19,488 octets in all; what they held is not judged."
            })
    void downloads_beside_a_session_are_passed_over(long octets, String remark) {
        Capture alone = read(session());
        Capture both = read(session().withFetches(List.of(fetch(octets, TIME.minusSeconds(1)), fetch(octets, TIME))));

        assertThat(both.exchanges())
                .extracting(exchange -> text(exchange.requestHead()))
                .containsExactlyElementsOf(alone.exchanges().stream()
                        .map(exchange -> text(exchange.requestHead()))
                        .toList());
        assertThat(String.join(" ", both.remarks())).isEqualTo(remark);
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.US_ASCII);
    }

    private static Capture read(Transcript transcript) {
        return CaptureReader.standard().read("ours.pcapng", new ByteArrayInputStream(TranscriptCapture.of(transcript)));
    }

    private static Transcript session() {
        String body = "<SyncML/>";
        return new Transcript(
                "session",
                "127.0.0.1:40000",
                "127.0.0.1:8080",
                List.of(
                        message(Direction.DEVICE_TO_SERVER, "POST /dm HTTP/1.1\nHost: dm", body),
                        message(Direction.SERVER_TO_DEVICE, "HTTP/1.1 200 OK", body)));
    }

    private static WireMessage message(Direction direction, String start, String body) {
        String type = "application/vnd.syncml.dm+xml";
        return new WireMessage(
                direction,
                TIME,
                0,
                start + "\nContent-Type: " + type + "\nContent-Length: " + body.length(),
                Octets.of(body.getBytes(StandardCharsets.US_ASCII)),
                type,
                body,
                List.of());
    }

    private static Fetch fetch(long octets, Instant time) {
        return new Fetch(
                time,
                "IMEI:1",
                "127.0.0.1:51234",
                "http://127.0.0.1:8080/fw",
                "GET /fw HTTP/1.1\nHost: 127.0.0.1:8080",
                Octets.empty(),
                "HTTP/1.1 200 OK\nContent-Type: application/octet-stream\nContent-Length: " + octets,
                octets,
                "00",
                Octets.of(new byte[(int) Math.min(octets, 256)]),
                List.of());
    }
}
