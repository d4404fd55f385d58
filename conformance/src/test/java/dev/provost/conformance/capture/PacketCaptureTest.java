package dev.provost.conformance.capture;

import static dev.provost.conformance.capture.Wire.MESSAGE;
import static dev.provost.conformance.capture.Wire.hex;
import static dev.provost.conformance.capture.Wire.ok;
import static dev.provost.conformance.capture.Wire.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.transport.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PacketCaptureTest {

    private static final String ANSWER = MESSAGE.replace("<SyncHdr/>", "<SyncHdr/><SyncBody/>");

    @Test
    void an_exchange_has_addresses_time_heads_and_bodies() {
        Capture capture =
                Wire.ethernet().syn().up(post(MESSAGE)).down(ok(ANSWER)).read();
        HttpExchange only = only(capture);
        assertThat(only.connection().orElseThrow().client()).hasToString("10.0.0.1:40000");
        assertThat(only.url()).hasToString("http://10.0.0.2/dm");
        assertThat(only.times().startedWall()).isEqualTo(Instant.parse("2023-11-14T22:13:22.123Z"));
        assertThat(new String(only.requestOctets(), StandardCharsets.UTF_8)).isEqualTo(post(MESSAGE));
        assertThat(new String(only.responseOctets(), StandardCharsets.UTF_8)).isEqualTo(ok(ANSWER));
        assertThat(answer(only)).isEqualTo(ANSWER);
        assertThat(capture.remarks()).isEmpty();
    }

    static Stream<Arguments> links() {
        return Stream.of(
                Arguments.of(1, "0200000000020200000000018100 0005 0800"),
                Arguments.of(1, "02000000000202000000000188A8 0005 8100 0006 0800"),
                Arguments.of(1, "0200000000020200000000018864 1100 0001 0020 0021"),
                Arguments.of(101, ""),
                Arguments.of(228, ""),
                Arguments.of(0, "02000000"),
                Arguments.of(108, "00000002"),
                Arguments.of(113, "0000 0001 0006 020000000001 0000 0800"),
                Arguments.of(276, "0800 0000 00000001 0001 00 06 0200000000010000"));
    }

    @ParameterizedTest
    @MethodSource("links")
    void every_usual_link_type_is_read(int link, String before) {
        assertThat(answer(only(Wire.of(link, hex(before))
                        .syn()
                        .up(post(MESSAGE))
                        .down(ok(ANSWER))
                        .read())))
                .isEqualTo(ANSWER);
    }

    @Test
    void an_unknown_link_type_is_said() {
        assertThat(Wire.of(147, hex("00")).syn().read().remarks())
                .containsExactly("2 packets are of link type 147, which is not read.");
    }

    @Test
    void ipv6_and_nanoseconds_of_the_other_byte_order_are_read() {
        assertThat(only(Wire.of(1, hex("02000000000202000000000186DD"))
                                .version6()
                                .syn()
                                .up(post(MESSAGE))
                                .down(ok(ANSWER))
                                .read())
                        .connection()
                        .orElseThrow()
                        .client())
                .hasToString("[fd00:0:0:0:0:0:0:1]:40000");
        assertThat(only(Wire.bigEndianNanos()
                                .syn()
                                .up(post(MESSAGE))
                                .down(ok(ANSWER))
                                .read())
                        .times()
                        .startedWall())
                .isEqualTo(Instant.parse("2023-11-14T22:13:22.000123Z"));
    }

    @Test
    void segments_are_put_in_order_and_repetitions_dropped() {
        String answer = ok(ANSWER);
        Capture capture = Wire.ethernet()
                .syn()
                .up(post(MESSAGE).substring(0, 30))
                .up(post(MESSAGE).substring(30))
                .downAhead(40, answer.substring(40))
                .downAhead(20, answer.substring(20, 60))
                .down(answer.substring(0, 40))
                .downAhead(-40, answer.substring(0, 40))
                .read();
        assertThat(answer(only(capture))).isEqualTo(ANSWER);
        assertThat(capture.remarks()).isEmpty();
    }

    @Test
    void a_missing_piece_is_said_and_what_follows_is_read() {
        String lost = ok(ANSWER);
        Capture capture = Wire.ethernet()
                .syn()
                .up(post(MESSAGE))
                .down(lost.substring(0, 50))
                .downLost(lost.length() - 50)
                .up(post(MESSAGE))
                .down(ok(ANSWER))
                .read();
        assertThat(capture.exchanges()).hasSize(2);
        assertThat(capture.exchanges().getFirst().failure().orElseThrow().message())
                .isEqualTo("The capture misses %d octets here.".formatted(lost.length() - 50));
        assertThat(answer(capture.exchanges().getLast())).isEqualTo(ANSWER);
        assertThat(capture.remarks())
                .containsExactly("1 piece is missing in the capture, %d octets in all; what they held is not judged."
                        .formatted(lost.length() - 50));
    }

    @Test
    void the_answer_to_a_request_that_was_missed_is_nobody_elses() {
        Capture capture = Wire.ethernet()
                .syn()
                .upLost(700)
                .down(ok("<SyncML>first</SyncML>"))
                .up(post(MESSAGE))
                .down(ok(ANSWER))
                .read();
        assertThat(answer(only(capture))).isEqualTo(ANSWER);
        assertThat(capture.remarks()).contains("1 answer belongs to a request that is not in the capture.");
    }

    @Test
    void a_capture_that_begins_in_the_middle_of_a_message_finds_the_next_one() {
        Capture capture = Wire.ethernet()
                .down("<Status>the end of something</Status></SyncBody></SyncML>")
                .up(post(MESSAGE))
                .down(ok(ANSWER))
                .read();
        assertThat(answer(only(capture))).isEqualTo(ANSWER);
    }

    @Test
    void packets_that_were_cut_short_leave_a_gap() {
        Capture capture = Wire.ethernet()
                .cutAt(120)
                .syn()
                .up(post(MESSAGE))
                .down(ok(ANSWER))
                .read();
        assertThat(capture.exchanges()).isEmpty();
        assertThat(capture.remarks().getFirst()).startsWith("2 pieces are missing in the capture, ");
    }

    @Test
    void pipelining_keep_alive_chunks_and_interim_answers_are_understood() {
        Capture capture = Wire.ethernet()
                .syn()
                .up(post(MESSAGE) + post(MESSAGE.replace("'", "\"")))
                .down("HTTP/1.1 100 Continue\r\n\r\n" + ok(ANSWER).substring(0, 7))
                .down(ok(ANSWER).substring(7)
                        + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<Syn\r\n3\r\ncML\r\n0\r\n\r\n")
                .up(post(MESSAGE))
                .down(ok("last"))
                .read();
        assertThat(capture.exchanges())
                .extracting(PacketCaptureTest::answer)
                .containsExactly(ANSWER, "<SyncML", "last");
    }

    @Test
    void a_body_may_end_with_the_connection() {
        Wire begun = Wire.ethernet().syn().up(post(MESSAGE)).down("HTTP/1.0 200 OK\r\n\r\n" + ANSWER);
        assertThat(answer(only(begun.downFin().upFin().read()))).isEqualTo(ANSWER);
        Wire open = Wire.ethernet().syn().up(post(MESSAGE)).down("HTTP/1.0 200 OK\r\n\r\n" + ANSWER);
        assertThat(only(open.read()).failure().orElseThrow().message())
                .isEqualTo("The capture ends before the answer.");
    }

    @Test
    void content_codings_are_undone() throws IOException {
        byte[] packed = gzip(ANSWER.getBytes(StandardCharsets.UTF_8));
        Capture capture = Wire.ethernet()
                .syn()
                .up(post(MESSAGE))
                .down("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n")
                .down(packed)
                .read();
        assertThat(answer(only(capture))).isEqualTo(ANSWER);
    }

    @Test
    void a_bomb_of_zeros_is_no_answer() throws IOException {
        byte[] packed = gzip(new byte[64 << 20]);
        Wire wire = Wire.ethernet()
                .syn()
                .up(post(MESSAGE))
                .down("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n");
        for (int at = 0; at < packed.length; at += 1400) {
            wire.down(Arrays.copyOfRange(packed, at, Math.min(packed.length, at + 1400)));
        }
        assertThat(only(wire.read()).failure().orElseThrow().message())
                .isEqualTo("The content coding of the answer cannot be undone.");
    }

    @Test
    void tls_and_other_traffic_are_counted() {
        Capture capture = Wire.ethernet()
                .syn()
                .up(hex("1603010005 0100000100"))
                .fromPort(40_001)
                .syn()
                .up("SSH-2.0-x\r\n")
                .fromPort(40_002)
                .syn()
                .up("GET /logo.png HTTP/1.1\r\nHost: x\r\n\r\n")
                .down("HTTP/1.1 304 Not Modified\r\n\r\n")
                .read();
        assertThat(capture.exchanges()).isEmpty();
        assertThat(capture.others()).isEqualTo(new OtherTraffic(10, 1, 1, 1));
        assertThat(capture.remarks())
                .singleElement()
                .asString()
                .startsWith(
                        "1 connection is encrypted (TLS) and cannot be read. Capture where the traffic is not encrypted,");
    }

    @Test
    void notifications_are_found_among_datagrams() {
        byte[] push = hex("01 06 03 C4 AF 87 00112233445566778899AABBCCDDEEFF 02C8 0000 0000 01 04 61636D65");
        Capture capture = Wire.ethernet()
                .udp(2948, push)
                .udp(53, push)
                .udp(2948, hex("FFFF"))
                .read();
        assertThat(capture.pushes()).singleElement().satisfies(p -> {
            assertThat(p.from()).isEqualTo("10.0.0.1:5000");
            assertThat(p.to()).isEqualTo("udp://10.0.0.2:2948");
        });
    }

    @Test
    void limits_are_kept_and_said() {
        Wire wire = Wire.ethernet().syn();
        for (int i = 0; i < 5; i++) {
            wire.up(post(MESSAGE)).down(ok(ANSWER));
        }
        Capture capture = CaptureReader.standard()
                .within(new CaptureLimits(1 << 20, 1 << 20, 3, 10, 1 << 20))
                .read("big.pcap", new ByteArrayInputStream(wire.octets()));
        assertThat(capture.exchanges()).hasSize(3);
        assertThat(capture.remarks())
                .containsExactly("2 exchanges are beyond what is read of one capture. Split it, for instance with"
                        + " `editcap -c 100000`.");
    }

    @Test
    void a_file_that_ends_in_a_packet_is_read_so_far() {
        byte[] whole =
                Wire.ethernet().syn().up(post(MESSAGE)).down(ok(ANSWER)).upFin().octets();
        Capture capture = CaptureReader.standard()
                .read("cut.pcap", new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 7)));
        assertThat(capture.exchanges()).hasSize(1);
        assertThat(capture.remarks()).containsExactly("The file ends in the middle of a packet.");
    }

    @Test
    void what_is_no_capture_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> CaptureReader.standard()
                        .read("x.bin", new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(CaptureException.class)
                .hasMessageStartingWith("x.bin is no capture: it begins like neither pcap, pcapng nor HAR.");
        byte[] damaged = Wire.ethernet().syn().octets();
        damaged[24 + 11] = 0x7F;
        assertThatThrownBy(() -> CaptureReader.standard().read("y.pcap", new ByteArrayInputStream(damaged)))
                .isInstanceOf(CaptureException.class)
                .hasMessageStartingWith("y.pcap is damaged: the packet before octet 40 claims 2,130,706,4");
    }

    private static HttpExchange only(Capture capture) {
        assertThat(capture.exchanges())
                .as("exchanges, with %s", capture.remarks())
                .hasSize(1);
        return capture.exchanges().getFirst();
    }

    private static String answer(HttpExchange exchange) {
        return new String(exchange.response().orElseThrow().body(), StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
