package dev.provost.syncml.codec;

import static dev.provost.syncml.codec.Messages.WBXML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Data;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Element;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.Unsupported;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WbxmlCodecTest {

    /** The worked example of the reference sheet. */
    private static final String EXAMPLE = """
            02 A4 01 6A 00          # WBXML 1.2, SyncML 1.2, UTF-8, no string table
            6D 6C                   # SyncML, SyncHdr
            71 03 31 2E 32 00 01    # VerDTD 1.2
            72 03 44 4D 2F 31 2E 32 00 01  # VerProto DM/1.2
            65 03 31 00 01          # SessionID 1
            5B 03 31 00 01          # MsgID 1
            6E 57 03 68 74 74 70 3A 2F 2F 73 00 01 01  # Target http://s
            67 57 03 49 4D 45 49 3A 31 00 01 01        # Source IMEI:1
            5A                      # Meta
            00 01 4C 03 34 30 39 36 00 01 01           # page 1, MaxMsgSize 4096, end of Meta
            01                      # end of SyncHdr
            00 00 6B                # page 0, SyncBody
            46 4B 03 31 00 01 4F 03 31 32 30 31 00 01 01  # Alert 1, 1201
            12 01 01                # Final, end of SyncBody and SyncML
            """;

    private static final String BEFORE_BODY = """
            6D 6C 71 03 31 2E 32 00 01 72 03 44 4D 2F 31 2E 32 00 01 65 03 31 00 01 5B 03 31 00 01
            6E 57 03 68 74 74 70 3A 2F 2F 73 00 01 01 67 57 03 49 4D 45 49 3A 31 00 01 01 01
            """;

    private static Message example() {
        SyncHdr header = SyncHdr.of(DmVersion.DM_1_2, "1", "1", Location.of("http://s"), Location.of("IMEI:1"))
                .withMeta(Meta.EMPTY.withMaxMsgSize(4096));
        return new Message(header, new SyncBody(List.of(Alert.of("1", AlertCode.CLIENT_INITIATED_MGMT)), true));
    }

    private static Decoded decode(String header, String body) {
        return WBXML.decode(Hex.octets(header + "\n" + BEFORE_BODY + "\n" + body));
    }

    private static Data dataOfAlert(String header, String content) {
        Decoded decoded = decode(header, "6B 46 4B 03 31 00 01 4F " + content + "\n01 01 01 01");
        return ((Alert) decoded.message().body().commands().getFirst()).data().orElseThrow();
    }

    @Test
    void writes_the_worked_example_octet_for_octet() {
        assertThat(Hex.of(WBXML.encode(example()))).isEqualTo(Hex.of(Hex.octets(EXAMPLE)));
    }

    @Test
    void reads_the_worked_example() {
        Decoded decoded = WBXML.decode(Hex.octets(EXAMPLE));

        assertThat(decoded.message()).isEqualTo(example());
        assertThat(decoded.deviations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 A4 01 6A 00 # WBXML 1.1",
                "02 A4 01 6A 00 # WBXML 1.2",
                "03 A4 01 6A 00 # WBXML 1.3",
                "02 A4 01 00 00 # character set unknown",
                "02 00 00 6A 1D 2D2F2F53594E434D4C2F2F4454442053796E634D4C20312E322F2F454E # FPI without a zero",
                "02 00 00 6A 1E 2D2F2F53594E434D4C2F2F4454442053796E634D4C20312E322F2F454E00 # FPI with a zero",
                "02 00 02 6A 1F 41002D2F2F53594E434D4C2F2F4454442053796E634D4C20312E322F2F454E # FPI at index 2"
            })
    void accepts_every_form_of_the_header(String header) {
        Decoded decoded = decode(header, "6B 46 4B 03 31 00 01 4F 03 31 32 30 31 00 01 01 12 01 01");

        assertThat(decoded.message()).isEqualTo(Messages.of(Alert.of("1", AlertCode.CLIENT_INITIATED_MGMT)));
        assertThat(decoded.deviations()).isEmpty();
    }

    @Test
    void version_1_0_has_no_character_set_and_is_reported() {
        Decoded decoded = decode("00 A4 01 00", "6B 46 4B 03 31 00 01 4F 03 31 32 30 31 00 01 01 12 01 01");

        assertThat(decoded.message()).isEqualTo(Messages.of(Alert.of("1", AlertCode.CLIENT_INITIATED_MGMT)));
        assertThat(decoded.deviations())
                .containsExactly(new Deviation(
                        Deviation.Kind.ENCODING, "", 0, "WBXML version 1.0; DM peers send 1.1, 1.2 or 1.3."));
    }

    @Test
    void an_unknown_public_identifier_is_reported() {
        Decoded decoded = decode("02 01 6A 00", "6B 46 4B 03 31 00 01 4F 03 31 32 30 31 00 01 01 12 01 01");

        assertThat(decoded.message().body().commands()).hasSize(1);
        assertThat(decoded.deviations())
                .containsExactly(new Deviation(
                        Deviation.Kind.ENCODING,
                        "",
                        1,
                        "Public identifier 0x0001 announces no known document; read as SyncML 1.2."));
    }

    @Test
    void reads_every_form_of_text() {
        String table = "02 A4 01 6A 05 31 32 30 31 00 # string table '1201'";

        assertThat(dataOfAlert(table, "03 31 32 30 31 00 # STR_I")).isEqualTo(Data.text("1201"));
        assertThat(dataOfAlert(table, "83 00 # STR_T")).isEqualTo(Data.text("1201"));
        assertThat(dataOfAlert(table, "03 31 32 00 83 02 # STR_I and STR_T")).isEqualTo(Data.text("1201"));
        assertThat(dataOfAlert(table, "02 82 AC 01 # ENTITY 0x9601")).isEqualTo(Data.text(Character.toString(0x9601)));
        assertThat(dataOfAlert(table, "C3 04 31 32 30 31 # OPAQUE")).isEqualTo(Data.octets("1201".getBytes()));
        assertThat(dataOfAlert(table, "C3 02 31 32 03 30 31 00 # OPAQUE and STR_I"))
                .isEqualTo(Data.octets("1201".getBytes()));
        assertThat(dataOfAlert(table, "C3 00 # empty OPAQUE")).isEqualTo(Data.octets(new byte[0]));
    }

    @Test
    void reads_text_in_the_character_set_of_the_header() {
        assertThat(dataOfAlert("02 A4 01 04 00 # ISO 8859-1", "03 E9 00")).isEqualTo(Data.text("\u00E9"));
    }

    @Test
    void reads_a_literal_element_as_an_unknown_command() {
        Decoded decoded = decode(
                "02 A4 01 6A 04 46 6F 6F 00 # string table 'Foo'",
                "6B 44 00 4B 03 37 00 01 01 01 01 # SyncBody, literal Foo with content, CmdID 7");

        assertThat(decoded.message().body().commands())
                .containsExactly(new Unsupported(
                        "7",
                        "Foo",
                        false,
                        new Element(
                                "SYNCML:SYNCML1.2",
                                "Foo",
                                "",
                                List.of(new Element("SYNCML:SYNCML1.2", "CmdID", "7", List.of())))));
        assertThat(decoded.deviations())
                .extracting(Deviation::detail)
                .containsExactly("No DTD of SyncML defines Foo.", "SyncBody has no command.");
    }

    @Test
    void an_unknown_element_is_written_as_a_literal_and_comes_back() {
        Element element = new Element(
                "SYNCML:SYNCML1.2", "Foo", "", List.of(new Element("SYNCML:SYNCML1.2", "CmdID", "7", List.of())));
        Message message = Messages.of(new Unsupported("7", "Foo", false, element));

        assertThat(WBXML.decode(WBXML.encode(message)).message()).isEqualTo(message);
    }

    @Test
    void mark_up_in_data_is_written_on_page_2_and_comes_back() {
        Element tree = new Element(
                "syncml:dmddf1.2", "MgmtTree", "", List.of(new Element("syncml:dmddf1.2", "VerDTD", "1.2", List.of())));
        Message message = Messages.of(Add.of("2", Item.target("./A").withData(new Data.Markup(List.of(tree)))));

        byte[] document = WBXML.encode(message);

        assertThat(Hex.of(document)).contains("4F 00 02 60 77 03 31 2E 32 00 01 01 01 01 01 00 00 12 01 01");
        assertThat(WBXML.decode(document)).isEqualTo(new Decoded(message, List.of()));
    }

    @Test
    void octets_are_opaque_and_text_with_a_zero_too() {
        Message message = Messages.of(
                Replace.of("2", Item.target("./A").withData(Data.octets(new byte[] {0, 1, (byte) 0xFF}))),
                Replace.of("3", Item.target("./B").withData("a\0b")));

        byte[] document = WBXML.encode(message);

        assertThat(Hex.of(document)).contains("4F C3 03 00 01 FF 01").contains("4F C3 03 61 00 62 01");
        assertThat(WBXML.decode(document).deviations()).isEmpty();
    }

    @Test
    void a_raw_nonce_is_read_as_base64() {
        Decoded decoded = decode("02 A4 01 6A 00", """
                6B 69                             # SyncBody, Status
                4B 03 31 00 01 5C 03 31 00 01 4C 03 30 00 01 4A 03 53 00 01
                49 5A 00 01 50 C3 02 FF FE 01 01 01  # Chal, Meta, NextNonce of two octets
                00 00 4F 03 34 30 31 00 01 01 01 01
                """);

        assertThat(decoded.deviations())
                .extracting(Deviation::path, Deviation::detail)
                .containsExactly(tuple(
                        "SyncML/SyncBody/Status/Chal/Meta/NextNonce",
                        "2 opaque octets that are no text were read as their base64."));
        assertThat(decoded.message().body().commands().getFirst().toString()).contains("nextNonce=Optional[//4=]");
    }

    @Test
    void writes_the_identifier_of_the_version_in_the_header() {
        Message dm11 = new Message(
                SyncHdr.of(DmVersion.DM_1_1, "1", "1", Location.of("http://s"), Location.of("IMEI:1")),
                new SyncBody(List.of(Get.of("1", Item.target("./DevInfo"))), true));

        assertThat(Hex.of(WBXML.encode(dm11))).startsWith("02 9F 53 6A 00");
        assertThat(Hex.of(Codec.wbxml(WbxmlVersion.V1_3, CodecLimits.DEFAULT).encode(example())))
                .startsWith("03 A4 01 6A 00");
    }

    @Test
    void octets_after_the_root_are_reported() {
        Decoded decoded = WBXML.decode(Hex.octets(EXAMPLE + "\n01 02 03"));

        assertThat(decoded.deviations())
                .extracting(Deviation::detail)
                .containsExactly("3 octets after the end of the root element.");
    }

    @Test
    void a_value_that_cannot_be_written_is_refused_with_its_place() {
        Element foreign = new Element("urn:x", "Foo", "", List.of());

        assertThatThrownBy(() -> WBXML.encode(
                        Messages.of(Add.of("2", Item.target("./A").withData(new Data.Markup(List.of(foreign)))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SyncML/SyncBody/Add/Item/Data: namespace 'urn:x' of Foo has no WBXML code page");
        assertThatThrownBy(() -> WBXML.encode(
                        Messages.of(new Add("2", false, Optional.empty(), List.of(Item.target("./\uD800"))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SyncML/SyncBody/Add/Item/Target/LocURI: half a surrogate pair, U+D800 at position 2");
    }
}
