package dev.provost.syncml.codec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.syncml.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WbxmlMalformedTest {

    private static void refuses(String octets, String message) {
        assertThatThrownBy(() -> Messages.WBXML.decode(Hex.octets(octets)))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | At octet 0: the document ends where the WBXML version is due (in the header)
            12 A4 01 6A 00       | At octet 0: version octet 0x12 is not WBXML 1.x (in the header)
            02                   | At octet 1: the document ends where the public identifier is due (in the header)
            02 A4                | At octet 2: the document ends where the public identifier is due (in the header)
            02 FF FF FF FF FF 01 | At octet 1: the public identifier is a multi-byte integer of more than 32 bits (in the header)
            02 0B 6A 00          | At octet 1: public identifier 0x000B announces -//WAPFORUM//DTD PROV 1.0//EN, not SyncML (in the header)
            02 00 05 6A 02 41 00 | At octet 1: public identifier at index 5 of a string table of 2 octets (in the header)
            02 A4 01 87 77 00    | At octet 3: character set with MIBenum 1015; send UTF-8 (106) (in the header)
            02 A4 01 6A          | At octet 4: the document ends where the length of the string table is due (in the header)
            02 A4 01 6A 05 41    | At octet 4: the string table claims 5 octets, only 1 remain (in the header)
            """)
    void refuses_a_broken_header(String octets, String message) {
        refuses(octets, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6D             | At octet 6: the document ends inside an element (token 0x6D on code page 0 (SyncML))
            ''             | At octet 5: no root element (token 0x00 on code page 0 (SyncML))
            7D             | At octet 5: unknown tag token 0x3D on code page 0 (SyncML); the page defines 0x05 to 0x3C
            70             | At octet 5: unknown tag token 0x30 on code page 0 (SyncML); the page defines 0x05 to 0x3C
            6D 00 01 7F    | At octet 8: unknown tag token 0x3F on code page 1 (MetInf); the page defines 0x05 to 0x16
            6D 00 03       | At octet 6: switch to code page 0x03, which SyncML does not define (token 0x00 on code page 0 (SyncML))
            6D 00          | At octet 7: the document ends where the number of a code page is due (token 0x00 on code page 0 (SyncML))
            ED             | At octet 5: token 0xED on code page 0 (SyncML) is an element with attributes or an extension; SyncML has neither
            6D 43          | At octet 6: unknown tag token 0x03 on code page 0 (SyncML); the page defines 0x05 to 0x3C
            6D 03 41       | At octet 7: an inline string has no terminating zero before the end of the document (token 0x03 on code page 0 (SyncML))
            6D 83          | At octet 7: the document ends where the string table index of a string is due (token 0x83 on code page 0 (SyncML))
            6D 83 00       | At octet 7: index 0 is outside the string table of 0 octets (token 0x83 on code page 0 (SyncML))
            6D C3          | At octet 7: the document ends where the length of an opaque block is due (token 0xC3 on code page 0 (SyncML))
            6D C3 05 41    | At octet 7: an opaque block claims 5 octets, only 1 remain (token 0xC3 on code page 0 (SyncML))
            6D C3 8F FF FF FF 7F | At octet 7: an opaque block claims 4294967295 octets, only 0 remain (token 0xC3 on code page 0 (SyncML))
            6D 02 83 B0 00 | At octet 6: character entity 55296 is no character (token 0x02 on code page 0 (SyncML))
            6C 01          | At octet 5: the root element is SyncHdr, not SyncML
            01             | At octet 5: END without an open element (token 0x01 on code page 0 (SyncML))
            03 41 00       | At octet 5: text before the root element (token 0x03 on code page 0 (SyncML))
            """)
    void refuses_a_broken_body(String octets, String message) {
        refuses("02 A4 01 6A 00 " + octets, message);
    }

    @Test
    void refuses_text_that_is_not_in_the_character_set() {
        refuses(
                "02 A4 01 6A 00 6D 6C 71 03 C3 28 00 01",
                "At octet 8: text that is no valid UTF-8 (token 0x03 on code page 0 (SyncML))");
    }

    @Test
    void refuses_a_literal_that_is_no_name() {
        refuses(
                "02 A4 01 6A 04 3C 61 3E 00 6D 44 00",
                "At octet 10: literal element with the name '<a>', which is no XML name"
                        + " (token 0x44 on code page 0 (SyncML))");
    }

    @Test
    void refuses_a_string_table_that_is_used_to_swell_the_text() {
        CodecLimits limits = new CodecLimits(64, 8, 8);
        byte[] document = Hex.octets("02 A4 01 6A 1E" + " 41".repeat(30) + " 6D 6C 71 83 00 83 00 83 00 01 01 01");

        assertThatThrownBy(() -> Codec.of(Encoding.WBXML, limits).decode(document))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("At octet 43: string table references yield more text than the limit of 64 octets"
                        + " (token 0x83 on code page 0 (SyncML))");
    }

    @Test
    void refuses_what_exceeds_the_limits() {
        assertThatThrownBy(() ->
                        Codec.of(Encoding.WBXML, new CodecLimits(10, 8, 8)).decode(new byte[11]))
                .hasMessage("At octet 10: the document has 11 octets, more than the limit of 10");
        assertThatThrownBy(() -> Codec.of(Encoding.WBXML, new CodecLimits(99, 3, 99))
                        .decode(Hex.octets("02 A4 01 6A 00 6D 6C 6E 57 03")))
                .hasMessage("At octet 8: elements are nested deeper than the limit of 3");
        assertThatThrownBy(() -> Codec.of(Encoding.WBXML, new CodecLimits(99, 9, 3))
                        .decode(Hex.octets("02 A4 01 6A 00 6D 6C 31 32 25")))
                .hasMessage("At octet 8: more elements than the limit of 3");
    }
}
