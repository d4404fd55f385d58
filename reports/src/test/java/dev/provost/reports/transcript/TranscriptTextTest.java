package dev.provost.reports.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Direction;
import dev.provost.reports.Octets;
import dev.provost.reports.Push;
import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import dev.provost.reports.sample.SampleFlash;
import dev.provost.reports.sample.SmallRun;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTextTest {

    @Test
    void binary_messages_are_dumped_below_their_readable_form() {
        assertThat(TranscriptText.of(SmallRun.transcript())).isEqualTo("""
                Transcript PROV-001.wbxml-1.2-md5
                Device 127.0.0.1:40112, server 127.0.0.1:8080, messages: 2

                --- #0  2026-11-20T10:00:00.250Z  device → server  connection 0 ---

                POST /dm HTTP/1.1
                Host: dm
                Content-Length: 4

                <SyncML/>

                000000  02 a4 01 6a                                      ...j

                --- #1  2026-11-20T10:00:00.275Z  server → device  connection 0 ---
                ! No SyncHdr.

                HTTP/1.1 200 OK
                Content-Length: 9

                <SyncML/>
                """);
    }

    @Test
    void a_message_that_could_not_be_decoded_is_dumped() {
        assertThat(text("text/html", "", "<html>".getBytes(StandardCharsets.US_ASCII)))
                .endsWith("\n\n000000  3c 68 74 6d 6c 3e                                <html>\n");
    }

    @Test
    void a_message_without_body_says_so() {
        assertThat(text("", "")).endsWith("HTTP/1.1 500 Trouble\n\n(no body)\n");
    }

    @Test
    void control_characters_of_a_server_cannot_steer_a_terminal() {
        assertThat(text("text/xml", "<a>\u001b[2J\u202e</a>", (byte) 60)).contains("<a>\u241b[2J\uFFFD</a>");
    }

    @Test
    void what_came_unasked_stands_before_the_messages_with_its_fields() {
        Push push = new Push(
                Instant.parse("2026-11-20T10:00:00Z"),
                "127.0.0.1:4000",
                "udp://127.0.0.1:2948",
                Octets.of(new byte[] {1, 6}),
                List.of("   0  TID  1", "   1  PDU type  push"),
                List.of("No push: cut off."));

        assertThat(TranscriptText.of(new Transcript("t", "d", "s", List.of()).withPushes(List.of(push))))
                .isEqualTo("""
                        Transcript t
                        Device d, server s, messages: 0

                        --- push  2026-11-20T10:00:00Z  from 127.0.0.1:4000 to udp://127.0.0.1:2948 ---
                        ! No push: cut off.

                           0  TID  1
                           1  PDU type  push

                        000000  01 06                                            ..
                        """);
    }

    private static String text(String mediaType, String decoded, byte... body) {
        WireMessage message = new WireMessage(
                Direction.SERVER_TO_DEVICE,
                Instant.EPOCH,
                0,
                "HTTP/1.1 500 Trouble",
                Octets.of(body),
                mediaType,
                decoded,
                List.of());
        return TranscriptText.of(new Transcript("t", "device", "server", List.of(message)));
    }

    @Test
    void the_flash_of_a_phone_is_told_with_one_line_for_each_frame() {
        Transcript transcript = new Transcript("t", "d", "s", List.of()).withFlash(List.of(SampleFlash.small()));

        assertThat(TranscriptText.of(transcript)).isEqualTo("""
                        Transcript t
                        Device d, server s, messages: 0

                        --- flash of handset "one" ---

                        tiny, 4 blocks of 4 KiB; 1 operation, 1 power cut, 0 boots.
                             0  System, 4 blocks
                           (. erased, o old version, n new version, s staged, j records, d other data, ! torn, x bad, ? unknown)

                               0  start  |oo..|  The story begins.
                               1         |oon.|  System: 1 program (block 2)
                               1  cut    |oon!|  The supply failed in the middle of a program of block 3, after 96 octets. \
                        [boot counter 1, FUMO 60 update progressing]
                        """);
    }

    @Test
    void a_large_flash_is_told_without_its_blocks() {
        Transcript transcript =
                new Transcript("t", "d", "s", List.of()).withFlash(List.of(SampleFlash.updated("phone", 400)));

        assertThat(TranscriptText.of(transcript))
                .contains("\n       0  state  The server orders an update. [FUMO 30 downloading]\n")
                .hasLineCount(76);
    }
}
