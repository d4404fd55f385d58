package dev.provost.push;

import static dev.provost.push.CommentedOctets.octets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushMessageTest {

    private static final byte[] NOTIFICATION = octets("""
            01       # TID
            06       # push
            03       # octets of the headers
            C4       # application/vnd.syncml.notification
            AF 87    # X-WAP-Application-ID: syncml.dm
            AA BB    # body
            """);

    @Test
    void a_notification_is_pushed_with_short_codes() {
        PushMessage push =
                PushMessage.forDmClient(ContentType.of(MediaTypes.NOTIFICATION), new byte[] {(byte) 0xAA, (byte) 0xBB});

        assertThat(push.encode()).isEqualTo(NOTIFICATION);
        assertThat(PushMessage.decode(NOTIFICATION)).isEqualTo(push).hasSameHashCodeAs(push);
        assertThat(push)
                .hasToString(
                        "PushMessage[1, application/vnd.syncml.notification, x-wap-application:syncml.dm, 2 octets]");
    }

    @ParameterizedTest
    @ValueSource(strings = {MediaTypes.NOTIFICATION, MediaTypes.NOTIFICATION_1_3})
    void ports_and_headers_of_a_notification_take_48_octets_at_most(String type) {
        byte[] body = new byte[300];
        PushMessage push = PushMessage.forDmClient(ContentType.of(type), body);

        int headers = push.encode().length - body.length;
        assertThat(Segmentation.of(push.encode(), Ports.toPush(0xC002), 1))
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(headers + part.encode().length - part.payload().length)
                        .isLessThanOrEqualTo(48));
    }

    @Test
    void the_fields_are_listed_with_their_places() {
        assertThat(PushMessage.fields(NOTIFICATION))
                .containsExactly(
                        new Field(0, 1, "TID", "1"),
                        new Field(1, 1, "PDU type", "push"),
                        new Field(2, 1, "headers length", "3"),
                        new Field(3, 1, "Content-Type", "application/vnd.syncml.notification"),
                        new Field(4, 2, "X-WAP-Application-ID", "x-wap-application:syncml.dm"),
                        new Field(6, 2, "body", "2 octets"));
    }

    @Test
    void a_bootstrap_document_is_pushed_with_method_and_code() {
        ContentType type =
                ContentType.of(MediaTypes.CONNECTIVITY_WBXML).withSec("1").withMac("0A1B");
        byte[] expected = octets("""
                07 06           # TID 7, push
                0C              # octets of the headers
                09 B6           # general form of 9 octets, application/vnd.wap.connectivity-wbxml
                91 81           # SEC 1
                92 30 41 31 42 00  # MAC "0A1B"
                AF 87
                03              # body
                """);

        PushMessage push = PushMessage.forDmClient(type, new byte[] {3}).withTransactionId(7);

        assertThat(push.encode()).isEqualTo(expected);
        assertThat(PushMessage.decode(expected)).isEqualTo(push);
        assertThat(PushMessage.decode(expected).contentType().sec()).contains("1");
        assertThat(PushMessage.decode(expected).contentType().mac()).contains("0A1B");
    }

    @Test
    void a_long_content_type_has_its_length_in_an_octet_of_its_own() {
        String mac = "0123456789ABCDEF0123456789ABCDEF01234567";
        ContentType type = ContentType.of(MediaTypes.DM_WBXML).withSec("0").withMac(mac);

        byte[] octets = PushMessage.forDmClient(type, new byte[0]).encode();

        assertThat(octets).startsWith(octets("01 06 31 1F 2D C2 91 80 92"));
        assertThat(PushMessage.decode(octets).contentType()).isEqualTo(type);
    }

    @Test
    void types_and_applications_without_short_code_are_written_out() {
        PushMessage push = new PushMessage(
                255,
                ContentType.of("text/x-own").with("name", "a b").withSec("USERPIN"),
                Optional.of(new ApplicationId("x-own:app")),
                new byte[0]);

        assertThat(PushMessage.decode(push.encode())).isEqualTo(push);
    }

    @Test
    void an_application_code_of_two_octets_is_a_long_integer() {
        PushMessage push = new PushMessage(
                0, ContentType.of("text/x-own"), Optional.of(ApplicationId.ofCode(0x9044)), new byte[0]);

        assertThat(push.encode()).endsWith(octets("AF 02 90 44"));
        assertThat(PushMessage.decode(push.encode()).applicationId())
                .contains(new ApplicationId("x-wap-microsoft:cfgmgr.ua"));
    }

    @Test
    void headers_that_mean_nothing_here_are_passed_over() {
        byte[] octets = octets("""
                01 07           # a confirmed push
                16 C4           # headers of 22 octets
                B4 03 01 02 03  # a header with a value of three octets
                85 80           # one with a value of one octet
                8D 31 32 00     # one with a text
                01              # shift to code page 1
                58 2D 61 00     # "X-a"
                62 00           # "b"
                AF 61 3A 62 00  # X-WAP-Application-ID: "a:b"
                """);
        octets[2] = (byte) (octets.length - 3);

        PushMessage push = PushMessage.decode(octets);

        assertThat(push.contentType()).isEqualTo(ContentType.of(MediaTypes.NOTIFICATION));
        assertThat(push.applicationId()).contains(new ApplicationId("a:b"));
        assertThat(push.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'At octet 0, TID: the octets end here'",
        "'01', 'At octet 1, PDU type: the octets end here'",
        "'01 05', 'At octet 1, PDU type: 0x05 is no push; 0x06 is'",
        "'01 06 05 C4', 'At octet 3, headers: claims 5 octets, only 1 remain'",
        "'01 06 FF FF FF FF FF', 'At octet 2, headers length: is a number of more than 31 bits'",
        "'01 06 8F FF FF FF 7F', 'At octet 2, headers length: is a number of more than 31 bits'",
        "'01 06 00', 'At octet 3, Content-Type: the octets end here'",
        "'01 06 01 FF', 'At octet 3, Content-Type: 0x7F is no media type known here'",
        "'01 06 02 05 C4', 'At octet 4, Content-Type: claims 5 octets, only 1 remain'",
        "'01 06 03 61 62 63', 'At octet 6, Content-Type: the octets end here'",
        "'01 06 04 61 62 63 00', 'At octet 3, Content-Type: ''abc'' is no media type'",
        "'01 06 02 61 01', 'At octet 4, Content-Type: 0x01 is no printable character'",
        "'01 06 06 05 C4 91 80 91 81', 'At octet 7, Content-Type: the parameter SEC stands there twice'",
        "'01 06 04 03 C4 92 09', 'At octet 6, Content-Type parameter MAC: 0x09 begins no integer'",
        "'01 06 02 C4 AF', 'At octet 5, X-WAP-Application-ID: the octets end here'",
        "'01 06 07 C4 AF 04 FF FF FF FF', 'At octet 5, X-WAP-Application-ID: is a number of more than 31 bits'",
        "'01 06 04 C4 AF 20 00', 'At octet 4, X-WAP-Application-ID: '' '' is no application id'",
        "'01 06 05 C4 85 1F 09 00', 'At octet 7, header: claims 9 octets, only 1 remain'"
    })
    void a_broken_push_is_refused_with_place_and_field(String hex, String message) {
        assertThatThrownBy(() -> PushMessage.decode(octets(hex)))
                .isInstanceOf(PushFormatException.class)
                .hasMessage(message);
    }

    @Test
    void a_transaction_id_is_one_octet() {
        PushMessage push = PushMessage.forDmClient(ContentType.of("a/b"), new byte[0]);

        assertThatThrownBy(() -> push.withTransactionId(256))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Transaction id 256; use 0 to 255.");
    }
}
