package dev.provost.reports.pcapng;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Direction;
import dev.provost.reports.Octets;
import dev.provost.reports.Push;
import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import dev.provost.reports.sample.SampleWire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TsharkTest {

    @TempDir
    private Path directory;

    @BeforeAll
    static void tshark_is_here() {
        Tshark.assumeInstalled();
    }

    @Test
    void a_session_is_a_clean_http_conversation() throws Exception {
        Path capture = written(SampleWire.transcript("session", "xml", "1.2"));

        assertThat(Tshark.lines(
                        capture,
                        "-Y",
                        "http",
                        "-T",
                        "fields",
                        "-e",
                        "http.request.method",
                        "-e",
                        "http.response.code",
                        "-e",
                        "http.content_type"))
                .containsExactly(
                        "POST\t\tapplication/vnd.syncml.dm+xml",
                        "\t200\tapplication/vnd.syncml.dm+xml",
                        "POST\t\tapplication/vnd.syncml.dm+xml",
                        "\t200\tapplication/vnd.syncml.dm+xml");
        assertThat(Tshark.trouble(capture)).isEmpty();
    }

    @Test
    void a_message_longer_than_a_segment_is_put_together_again() throws Exception {
        Path capture = written(large(10_000, 0));

        assertThat(Tshark.lines(
                        capture,
                        "-Y",
                        "http.response",
                        "-T",
                        "fields",
                        "-e",
                        "http.content_length",
                        "-e",
                        "tcp.segment.count"))
                .containsExactly("10000\t7");
        assertThat(Tshark.trouble(capture)).isEmpty();
    }

    @Test
    void each_connection_is_a_stream_of_its_own() throws Exception {
        List<WireMessage> messages = new ArrayList<>(large(10, 0).messages());
        messages.addAll(large(20, 1).messages());
        Path capture = written(new Transcript("two", "127.0.0.1:40000", "127.0.0.1:8080", messages));

        assertThat(Tshark.lines(
                        capture,
                        "-Y",
                        "http.response",
                        "-T",
                        "fields",
                        "-e",
                        "tcp.stream",
                        "-e",
                        "http.content_length"))
                .containsExactly("0\t10", "1\t20");
        assertThat(Tshark.trouble(capture)).isEmpty();
    }

    @Test
    void the_first_frame_of_a_message_carries_its_number() throws Exception {
        Path capture = written(SampleWire.transcript("session", "wbxml", "1.2"));

        assertThat(Tshark.lines(capture, "-Y", "frame.comment", "-T", "fields", "-e", "frame.comment"))
                .containsExactly(
                        "#0 device → server", "#1 server → device", "#2 device → server", "#3 server → device");
    }

    @Test
    void a_notification_is_a_push_of_wsp_with_its_content_type_and_application() throws Exception {
        Path capture = written(pushed(true));

        List<String> details = Tshark.lines(capture, "-Y", "wsp", "-V").stream()
                .map(String::strip)
                .toList();

        assertThat(details)
                .contains(
                        "User Datagram Protocol, Src Port: 49154, Dst Port: 2948",
                        "Transaction ID: 0x01",
                        "PDU Type: Push (0x06)",
                        "Content-Type: application/vnd.syncml.notification",
                        "X-Wap-Application-Id: x-wap-application:syncml.dm");
        assertThat(Tshark.trouble(capture)).isEmpty();
    }

    @Test
    void pushes_stand_between_the_messages_in_order_of_time() throws Exception {
        Path capture = written(pushed(false));

        assertThat(Tshark.lines(capture, "-Y", "frame.comment", "-T", "fields", "-e", "frame.comment"))
                .containsExactly(
                        "push to udp://127.0.0.1:40999",
                        "#0 device → server",
                        "#1 server → device",
                        "push to udp://127.0.0.1:40999");
        assertThat(Tshark.trouble(capture)).isEmpty();
    }

    private static Transcript pushed(boolean once) {
        Instant time = Instant.parse("2026-11-20T10:00:00Z");
        // TID, push, headers length, Content-Type, X-WAP-Application-ID, then package #0
        byte[] octets = HexFormat.of()
                .parseHex("010603c4af87291f40c9048e97434175d10d0c6e25a702d0000000123412636f6d2e6d676d7473"
                        + "72762e6d616e616765");
        Push first = push(time.minusSeconds(1), octets);
        Push second = push(time.plusSeconds(1), octets);
        return large(10, 0).withPushes(once ? List.of(first) : List.of(first, second));
    }

    private static Push push(Instant time, byte[] octets) {
        return new Push(time, "127.0.0.1:49154", "udp://127.0.0.1:40999", Octets.of(octets), List.of(), List.of());
    }

    private static Transcript large(int size, int connection) {
        Instant time = Instant.parse("2026-11-20T10:00:00Z");
        WireMessage request = new WireMessage(
                Direction.DEVICE_TO_SERVER,
                time,
                connection,
                "GET / HTTP/1.1\r\nHost: dm",
                Octets.empty(),
                "",
                "",
                List.of());
        WireMessage response = new WireMessage(
                Direction.SERVER_TO_DEVICE,
                time.plusMillis(5),
                connection,
                "HTTP/1.1 200 OK\r\nContent-Length: " + size,
                Octets.of("x".repeat(size).getBytes(StandardCharsets.US_ASCII)),
                "text/plain",
                "",
                List.of());
        return new Transcript("large", "127.0.0.1:40000", "127.0.0.1:8080", List.of(request, response));
    }

    private Path written(Transcript transcript) {
        Path file = directory.resolve(transcript.name() + ".pcapng");
        TranscriptCapture.write(transcript, file);
        return file;
    }
}
