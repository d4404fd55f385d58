package dev.provost.conformance.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.provost.reports.Direction;
import dev.provost.reports.Octets;
import dev.provost.reports.WireMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageWordsTest {

    @Test
    void status_and_alert_codes_are_told_in_words() {
        WireMessage message = message(
                "application/vnd.syncml.dm+xml",
                ("<SyncML xmlns='SYNCML:SYNCML1.2'><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>"
                                + "<SessionID>1</SessionID><MsgID>2</MsgID><Target><LocURI>http://s</LocURI></Target>"
                                + "<Source><LocURI>IMEI:1</LocURI></Source></SyncHdr><SyncBody>"
                                + "<Status><CmdID>1</CmdID><MsgRef>1</MsgRef><CmdRef>0</CmdRef><Cmd>SyncHdr</Cmd>"
                                + "<Data>407</Data></Status>"
                                + "<Status><CmdID>2</CmdID><MsgRef>1</MsgRef><CmdRef>4</CmdRef><Cmd>Get</Cmd>"
                                + "<TargetRef>./DevInfo</TargetRef><Data>299</Data></Status>"
                                + "<Alert><CmdID>3</CmdID><Data>1201</Data></Alert></SyncBody></SyncML>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(message.codes())
                .containsExactly(
                        "Status 407: Missing credentials, for the header of message 1",
                        "Status 299: no defined code, for Get 4 of message 1 (./DevInfo)",
                        "Alert 1201: Client-initiated management");
        assertThat(message.tokens()).isEmpty();
    }

    @Test
    void wbxml_is_listed_token_by_token() {
        WireMessage message = message(
                "application/vnd.syncml.dm+wbxml",
                // WBXML 1.2, SyncML 1.2, UTF-8, no strings; SyncML with content, Final, END
                new byte[] {0x02, (byte) 0xA4, 0x01, 0x6A, 0x00, 0x6D, 0x12, 0x01});

        assertThat(message.tokens()).isEqualTo("""
                0000  02                          WBXML 1.2
                0001  A4 01                       public identifier 0x1201: -//SYNCML//DTD SyncML 1.2//EN
                0003  6A                          character set UTF-8
                0004  00                          string table of 0 octets
                0005  6D                          <SyncML>
                0006  12                            <Final/>
                0007  01                          </SyncML>
                """);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_octets_make_it_fail(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 300; round++) {
            byte[] octets = new byte[random.nextInt(64)];
            random.nextBytes(octets);
            if (octets.length > 4 && random.nextBoolean()) {
                System.arraycopy(new byte[] {0x02, (byte) 0xA4, 0x01, 0x6A, 0x00}, 0, octets, 0, 5);
            }
            WireMessage message = message(random.nextBoolean() ? "" : "application/vnd.syncml.dm+wbxml", octets);

            assertThatCode(() -> {
                        message.tokens();
                        message.codes();
                    })
                    .as("seed %d, round %d", seed, round)
                    .doesNotThrowAnyException();
        }
    }

    private static WireMessage message(String mediaType, byte[] octets) {
        return new WireMessage(
                        Direction.SERVER_TO_DEVICE,
                        Instant.EPOCH,
                        0,
                        "HTTP/1.1 200 OK",
                        Octets.of(octets),
                        mediaType,
                        "",
                        List.of())
                .explained(List.of(), MessageWords.READER);
    }
}
