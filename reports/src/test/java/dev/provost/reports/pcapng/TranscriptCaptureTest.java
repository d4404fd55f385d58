package dev.provost.reports.pcapng;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Direction;
import dev.provost.reports.Octets;
import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptCaptureTest {

    private static final int SECTION_AND_INTERFACE = 44 + 20;

    @Test
    void the_file_begins_with_a_section_and_an_ethernet_interface() {
        byte[] file = TranscriptCapture.of(transcript("HTTP/1.1 200 OK", "x"));

        assertThat(hex(Arrays.copyOf(file, SECTION_AND_INTERFACE)))
                .isEqualTo(
                        "0a0d0d0a" // section header block
                                + "2c000000" // 44 octets
                                + "4d3c2b1a" // little-endian
                                + "01000000" // version 1.0
                                + "ffffffffffffffff" // length of the section not given
                                + "0400" + "0700" + "50726f766f737400" // written by "Provost"
                                + "00000000" // end of options
                                + "2c000000"
                                + "01000000" // interface description block
                                + "14000000" // 20 octets
                                + "01000000" // Ethernet
                                + "00000000" // packets not cut
                                + "14000000");
    }

    @Test
    void the_first_packet_is_the_syn_of_the_device() {
        byte[] file = TranscriptCapture.of(transcript("HTTP/1.1 200 OK", "x"));

        assertThat(hex(Arrays.copyOfRange(file, SECTION_AND_INTERFACE, SECTION_AND_INTERFACE + 88)))
                .isEqualTo(
                        "06000000" // enhanced packet block
                                + "58000000" // 88 octets
                                + "00000000" // interface 0
                                + "00000000" + "3d420f00" // 999,997 microseconds after 1970
                                + "36000000" + "36000000" // 54 octets captured of 54
                                + "02001f900001" + "02009cb00001" + "0800" // Ethernet: to, from, IPv4
                                + "45000028" + "00004000" + "4006" + "3cce" // IPv4: 40 octets, TCP, checksum
                                + "7f000001" + "7f000001"
                                + "9cb0" + "1f90" // from port 40112 to 8080
                                + "000003e8" + "00000000" // sequence 1000, nothing acknowledged
                                + "5002" + "ffff" + "f1b7" + "0000" // SYN, window, checksum
                                + "0000" // padding
                                + "58000000");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080,   127.0.0.1:8080",
        "10.20.30.40:1,    10.20.30.40:1",
        "/127.0.0.1:8080,  127.0.0.1:8080",
        "localhost/127.0.0.1:8080, 127.0.0.1:8080",
        "256.0.0.1:8080,   10.0.0.2:80",
        "127.0.0.1:0,      10.0.0.2:80",
        "127.0.0.1:65536,  10.0.0.2:80",
        "dm.example:8080,  10.0.0.2:80",
        "[::1]:8080,       10.0.0.2:80",
    })
    void an_address_that_is_no_ipv4_literal_is_replaced(String text, String expected) {
        Endpoint endpoint = Endpoint.parse(text, new Endpoint(0x0A000002, 80));

        int a = endpoint.address();
        assertThat((a >>> 24) + "." + (a >> 16 & 255) + "." + (a >> 8 & 255) + "." + (a & 255) + ":" + endpoint.port())
                .isEqualTo(expected);
    }

    @Test
    void a_body_whose_chunks_the_recorder_undid_is_one_chunk() {
        WireMessage message = transcript("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "0123456789ab")
                .messages()
                .getFirst();

        assertThat(new String(HttpOctets.of(message), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n0123456789ab\r\n0\r\n\r\n");
    }

    private static Transcript transcript(String head, String body) {
        WireMessage message = new WireMessage(
                Direction.SERVER_TO_DEVICE,
                Instant.ofEpochSecond(1),
                0,
                head,
                Octets.of(body.getBytes(StandardCharsets.US_ASCII)),
                "text/plain",
                body,
                List.of());
        return new Transcript("t", "127.0.0.1:40112", "127.0.0.1:8080", List.of(message));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
