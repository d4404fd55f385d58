package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.transcript.PushRecord;
import dev.provost.push.PushFormatException;
import dev.provost.push.PushMessage;
import dev.provost.reports.Push;
import dev.provost.security.Nonce;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportPushesTest {

    private static final byte[] SHORT_MESSAGE = HexFormat.of()
            .parseHex("0605040b84c002" + "010603c4af87" + "291f40c9048e97434175d10d0c6e25a7"
                    + "02d0000000123412636f6d2e6d676d747372762e6d616e616765");

    @Test
    void every_field_is_shown_with_its_place_in_the_octets() {
        Push push = ReportPushes.of(record("udp://127.0.0.1:2948", SHORT_MESSAGE, 7));

        assertThat(push.fields())
                .containsExactly(
                        "   0  UDHL                   6",
                        "   1  ports                  to 2948 from 49154",
                        "   7  TID                    1",
                        "   8  PDU type               push",
                        "   9  headers length         3",
                        "  10  Content-Type           application/vnd.syncml.notification",
                        "  11  X-WAP-Application-ID   x-wap-application:syncml.dm",
                        "  13  body                   42 octets",
                        "  13  digest                 291f40c9048e97434175d10d0c6e25a7",
                        "  29  version                1.1 (11)",
                        "  30  ui-mode                background",
                        "  30  initiator              client",
                        "  31  future-use             0",
                        "  34  sessionid              1234",
                        "  36  length-identifier      18",
                        "  37  server-identifier      com.mgmtsrv.manage",
                        "  55  trigger-body           none");
        assertThat(push.notes()).isEmpty();
    }

    @Test
    void over_http_only_the_notification_has_fields() {
        byte[] body = Arrays.copyOfRange(SHORT_MESSAGE, 13, SHORT_MESSAGE.length);
        PushMessage message = PushMessage.decode(Arrays.copyOfRange(SHORT_MESSAGE, 7, SHORT_MESSAGE.length));
        PushRecord record = new PushRecord(
                Instant.EPOCH, "d", "s", Nonce.EMPTY, "unknown", "http://h:1/push", body, Optional.of(message), "");

        assertThat(ReportPushes.of(record).fields())
                .hasSize(9)
                .startsWith("   0  digest                 291f40c9048e97434175d10d0c6e25a7");
    }

    @Test
    void what_cannot_be_read_is_shown_as_far_as_it_goes_and_says_why() {
        Push cut = ReportPushes.of(record("udp://127.0.0.1:2948", Arrays.copyOf(SHORT_MESSAGE, 8), 7));
        Push broken = ReportPushes.of(record("udp://127.0.0.1:2948", Arrays.copyOf(SHORT_MESSAGE, 20), 7));

        assertThat(cut.notes()).containsExactly("No push: At octet 1, PDU type: the octets end here");
        assertThat(cut.fields()).last().isEqualTo("At octet 1, PDU type: the octets end here");
        assertThat(broken.fields()).hasSize(9).last().isEqualTo("At octet 0, digest: has 16 octets, only 7 are there");
    }

    private static PushRecord record(String to, byte[] octets, int unit) {
        Optional<PushMessage> message = Optional.empty();
        String problem = "";
        try {
            message = Optional.of(PushMessage.decode(Arrays.copyOfRange(octets, unit, octets.length)));
        } catch (PushFormatException e) {
            problem = e.getMessage();
        }
        return new PushRecord(Instant.EPOCH, "d", "s", Nonce.EMPTY, "127.0.0.1:9", to, octets, message, problem);
    }
}
