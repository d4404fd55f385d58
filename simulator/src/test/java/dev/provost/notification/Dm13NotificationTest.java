package dev.provost.notification;

import static dev.provost.push.CommentedOctets.octets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.push.Field;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Dm13NotificationTest {

    private static final Login SERVER = new Login("srv", "secret");
    private static final Nonce NONCE = Nonce.of((byte) 1, (byte) 2);
    private static final Dm13Reading MD5 = Dm13Reading.DM2_HEADER_MD5;
    private static final String DIGEST = "00".repeat(16);

    private static final List<Option> ALL = List.of(
            Option.text(OptionKind.SERVER_ID, "srv"),
            Option.number(OptionKind.TARGETED_MO, 5),
            Option.number(OptionKind.TARGETED_MO, 0x123),
            Option.number(OptionKind.REQUESTED_MO, 7),
            Option.number(OptionKind.PREFERRED_BEARER, 2),
            Option.text(OptionKind.CONNECT_REASON, "News"),
            new Option(OptionKind.VENDOR_INFO, new byte[] {(byte) 0xCA, (byte) 0xFE}));

    @Test
    void options_follow_the_header_in_rising_order_of_their_numbers() {
        byte[] octets = Dm13Notification.sign(MD5, 3, ALL, SERVER, NONCE).encode();

        assertThat(octets).hasSize(2 + 5 + 3 + 4 + 3 + 3 + 6 + 4 + 16).startsWith(octets("""
                33 80                 # version 3, 7 options
                10 03 73 72 76        # 1 Server-ID
                10 01 05              # 2 Targeted-MO
                00 02 01 23           # 2 again
                10 01 07              # 3 Requested-MO
                10 01 02              # 4 Preferred-Bearer
                10 04 4E 65 77 73     # 5 Connect-Reason
                10 02 CA FE           # 6 Vendor-Info
                """));
    }

    @ParameterizedTest
    @EnumSource(Dm13Reading.class)
    void what_is_written_is_read_and_its_digest_is_right(Dm13Reading reading) {
        byte[] octets = Dm13Notification.sign(reading, 3, ALL, SERVER, NONCE).encode();

        Dm13Notification read = Dm13Notification.decode(octets, reading);

        assertThat(read.version()).isEqualTo(3);
        assertThat(read.options()).isEqualTo(ALL);
        assertThat(read.serverId()).isEqualTo("srv");
        assertThat(read.first(OptionKind.REQUESTED_MO).map(Option::asNumber)).contains(7);
        assertThat(read.isSignedBy(SERVER, NONCE)).isTrue();
        assertThat(read.isSignedBy(SERVER, Nonce.EMPTY)).isFalse();
    }

    @Test
    void the_fields_are_listed_with_their_places() {
        byte[] octets = octets("30 80 10 03 73 72 76" + DIGEST);

        assertThat(Dm13Notification.fields(octets, MD5))
                .containsExactly(
                        new Field(0, 1, "version", "3"),
                        new Field(0, 2, "option count", "1"),
                        new Field(1, 0, "reserved", "0"),
                        new Field(2, 5, "Server-ID", "srv"),
                        new Field(7, 16, "digest", DIGEST));
        assertThat(Dm13Notification.decode(octets, MD5)).hasToString("Dm13Notification[3, [Server-ID srv]]");
    }

    @ParameterizedTest
    @CsvSource({
        "'30', 'At octet 0, header: 2 octets and a digest of 16 are due, only 17 are there'",
        "'30 00', 'At octet 2, Server-ID: is not the first option'",
        "'30 00 01', 'At octet 2, digest: 1 octets stand between options and digest'",
        "'30 80 10', 'At octet 2, option: the options end where one is due'",
        "'30 80 70 01 00', 'At octet 2, option: number 7 is unknown'",
        "'30 80 00 01 00', 'At octet 2, option: number 0 is unknown'",
        "'30 80 20 01 00', 'At octet 2, Server-ID: is not the first option'",
        "'30 80 10 02 73', 'At octet 2, Server-ID: claims 2 octets, only 1 remain'",
        "'30 80 10 00', 'At octet 2, Server-ID: has 0 octets, it takes 1 to 256 octets'",
        "'31 00 10 01 73 00 01 74', 'At octet 5, Server-ID: stands there twice'",
        "'31 00 10 01 73 30 02 00 00', 'At octet 5, Preferred-Bearer: has 2 octets, it takes 1 octet'"
    })
    void a_broken_notification_is_refused_with_place_and_field(String hex, String message) {
        assertThatThrownBy(() -> Dm13Notification.decode(octets(hex + DIGEST), MD5))
                .isInstanceOf(NotificationFormatException.class)
                .hasMessage(message);
    }

    @Test
    void what_the_format_has_no_place_for_is_refused() {
        Option server = Option.text(OptionKind.SERVER_ID, "srv");
        Option reason = Option.text(OptionKind.CONNECT_REASON, "a");

        refused(16, List.of(server), "The version takes 0 to 15, not 16.");
        refused(3, List.of(reason), "The first option has to be the Server-ID.");
        refused(3, List.of(server, server), "Server-ID must not follow option 1.");
        refused(3, List.of(server, reason, ALL.get(1)), "Targeted-MO must not follow option 5.");
        assertThatThrownBy(() -> Option.number(OptionKind.PREFERRED_BEARER, 256))
                .hasMessage("Preferred-Bearer takes 1 octet, not 2.");
        assertThatThrownBy(() -> Option.number(OptionKind.TARGETED_MO, 65536))
                .hasMessage("Targeted-MO takes 0 to 65535, not 65536.");
    }

    private static void refused(int version, List<Option> options, String message) {
        assertThatThrownBy(() -> Dm13Notification.sign(MD5, version, options, SERVER, NONCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
