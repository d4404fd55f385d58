package dev.provost.notification;

import static dev.provost.push.CommentedOctets.octets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.push.ContentType;
import dev.provost.push.Datagram;
import dev.provost.push.Field;
import dev.provost.push.MediaTypes;
import dev.provost.push.Ports;
import dev.provost.push.PushMessage;
import dev.provost.push.Segmentation;
import dev.provost.security.DefaultNonce;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationTest {

    private static final Login SERVER = new Login("com.mgmtsrv.manage", "secret");
    private static final Nonce NONCE = Nonce.of("Nonce".getBytes(StandardCharsets.US_ASCII));
    private static final Trigger TRIGGER =
            Trigger.of("com.mgmtsrv.manage", 0x1234).byServer(false);
    private static final byte[] OCTETS = octets("""
            29 1F 40 C9 04 8E 97 43 41 75 D1 0D 0C 6E 25 A7  # digest
            02 D0 00 00 00  # version 1.1, background, client, future use
            12 34           # session id
            12              # octets of the server id
            63 6F 6D 2E 6D 67 6D 74 73 72 76 2E 6D 61 6E 61 67 65
            """);

    @Test
    void vector_9_the_trigger_is_written_as_in_the_example_of_the_specification() {
        assertThat(TRIGGER.encode()).isEqualTo(octets("02d0000000123412636f6d2e6d676d747372762e6d616e616765"));
    }

    @Test
    void vector_10_the_digest_is_made_with_the_nonce() {
        Notification notification = Notification.sign(TRIGGER, SERVER, NONCE);

        assertThat(notification.digest()).isEqualTo(octets("291f40c9048e97434175d10d0c6e25a7"));
        assertThat(notification.encode()).isEqualTo(OCTETS);
        assertThat(notification.check(SERVER, NONCE, DefaultNonce.ZERO_OCTETS)).isEqualTo(DigestCheck.STORED_NONCE);
    }

    @ParameterizedTest
    @CsvSource({"ZERO_OCTETS, 4e94c58c36a8c50aabcdbe0c296b2ba7", "CHARACTERS, ed2be65e9e73d7dc3826b3141edf462f"})
    void vectors_11_and_12_the_default_nonce_has_two_readings(DefaultNonce reading, String digest) {
        Notification notification = Notification.sign(TRIGGER, SERVER, reading.nonce());

        assertThat(notification.digest()).isEqualTo(octets(digest));
        assertThat(notification.check(SERVER, NONCE, reading)).isEqualTo(DigestCheck.DEFAULT_NONCE);
    }

    @Test
    void vector_14_a_whole_short_message() {
        PushMessage push = PushMessage.forDmClient(
                ContentType.of(MediaTypes.NOTIFICATION),
                Notification.sign(TRIGGER, SERVER, NONCE).encode());

        byte[] message = Segmentation.of(push.encode(), Ports.toPush(0xC002), 1)
                .getFirst()
                .encode();

        assertThat(message)
                .isEqualTo(octets("0605040B84C002 010603 C4AF87 291F40C9048E97434175D10D0C6E25A7 02D0000000123412"
                        + "636F6D2E6D676D747372762E6D616E616765"));
        assertThat(Notification.decode(
                        PushMessage.decode(Datagram.decode(message).payload()).body()))
                .isEqualTo(Notification.decode(OCTETS));
    }

    @Test
    void a_notification_is_read_field_by_field() {
        Notification notification = Notification.decode(OCTETS);

        assertThat(notification.trigger()).isEqualTo(TRIGGER).hasSameHashCodeAs(TRIGGER);
        assertThat(notification)
                .hasToString(
                        "Notification[Trigger[version 1.1, background, by client, session 1234, server com.mgmtsrv.manage, 0 octets of the vendor]]")
                .hasSameHashCodeAs(Notification.decode(OCTETS.clone()));
        assertThat(Notification.fields(OCTETS))
                .containsExactly(
                        new Field(0, 16, "digest", "291f40c9048e97434175d10d0c6e25a7"),
                        new Field(16, 1, "version", "1.1 (11)"),
                        new Field(17, 1, "ui-mode", "background"),
                        new Field(17, 0, "initiator", "client"),
                        new Field(18, 3, "future-use", "0"),
                        new Field(21, 2, "sessionid", "1234"),
                        new Field(23, 1, "length-identifier", "18"),
                        new Field(24, 18, "server-identifier", "com.mgmtsrv.manage"),
                        new Field(42, 0, "trigger-body", "none"));
    }

    @Test
    void another_secret_nonce_or_trigger_makes_the_digest_wrong() {
        Notification notification = Notification.sign(TRIGGER, SERVER, NONCE);
        Notification forged = Notification.withDigest(notification.digest(), TRIGGER.withSessionId(0x1235));

        assertThat(notification.check(new Login("com.mgmtsrv.manage", "other"), NONCE, DefaultNonce.ZERO_OCTETS))
                .isEqualTo(DigestCheck.WRONG);
        assertThat(notification.check(SERVER, Nonce.EMPTY, DefaultNonce.ZERO_OCTETS))
                .isEqualTo(DigestCheck.WRONG);
        assertThat(forged.check(SERVER, NONCE, DefaultNonce.ZERO_OCTETS).isAccepted())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(UiMode.class)
    void every_field_has_its_bits(UiMode mode) {
        Trigger trigger = new Trigger(0x3FF, mode, true, 0x7FF_FFFF, 0xFFFF, "\u00e4", new byte[] {1, 2});

        byte[] octets = trigger.encode();

        assertThat(octets).hasSize(12).startsWith(0xFF, 0xCF | mode.ordinal() << 4, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 2);
        assertThat(Notification.decode(octets("00".repeat(16) + HexFormat.of().formatHex(octets)))
                        .trigger())
                .isEqualTo(trigger);
    }

    @Test
    void bits_for_future_use_do_not_leak_into_their_neighbours() {
        assertThat(TRIGGER.withFutureUse(0x400_0001).encode()).startsWith(0x02, 0xD4, 0x00, 0x00, 0x01);
        assertThat(TRIGGER.withVersion(Trigger.VERSION_1_0).encode()).startsWith(0x02, 0x90);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, A", "255, FF", "65535, FFFF"})
    void a_session_id_is_upper_case_hexadecimal_without_leading_zeros(int id, String text) {
        assertThat(TRIGGER.withSessionId(id).sessionIdText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'At octet 0, digest: has 16 octets, only 0 are there'",
        "15, 'At octet 0, digest: has 16 octets, only 15 are there'",
        "23, 'At octet 16, trigger-header: has 8 octets, only 7 are there'",
        "24, 'At octet 23, length-identifier: claims 18 octets, only 0 remain'",
        "41, 'At octet 23, length-identifier: claims 18 octets, only 17 remain'"
    })
    void a_notification_that_is_cut_off_is_refused(int length, String message) {
        assertThatThrownBy(() -> Notification.decode(Arrays.copyOf(OCTETS, length)))
                .isInstanceOf(NotificationFormatException.class)
                .hasMessage(message);
    }

    @Test
    void a_server_without_name_or_with_one_that_is_no_text_is_refused() {
        byte[] nameless = Arrays.copyOf(OCTETS, 24);
        nameless[23] = 0;
        byte[] garbled = OCTETS.clone();
        garbled[25] = (byte) 0xFF;

        assertThatThrownBy(() -> Notification.decode(nameless))
                .isInstanceOf(NotificationFormatException.class)
                .hasMessage("At octet 23, length-identifier: is 0; a server has an identifier");
        assertThatThrownBy(() -> Notification.decode(garbled))
                .isInstanceOf(NotificationFormatException.class)
                .hasMessage("At octet 24, server-identifier: 63ff6d2e6d676d747372762e6d616e616765 is not UTF-8");
    }

    @Test
    void values_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> TRIGGER.withVersion(1024)).hasMessage("The field version takes 0 to 1023, not 1024.");
        assertThatThrownBy(() -> TRIGGER.withSessionId(-1)).hasMessage("The field sessionid takes 0 to 65535, not -1.");
        assertThatThrownBy(() -> TRIGGER.withFutureUse(1 << 27))
                .hasMessage("The field future-use takes 0 to 134217727, not 134217728.");
        assertThatThrownBy(() -> TRIGGER.withServerId("x".repeat(256)))
                .hasMessage("The server id has 256 octets; a notification takes 1 to 255.");
        assertThatThrownBy(() -> Notification.withDigest(new byte[15], TRIGGER))
                .hasMessage("A digest has 16 octets, not 15.");
    }
}
