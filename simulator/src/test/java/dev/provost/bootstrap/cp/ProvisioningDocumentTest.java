package dev.provost.bootstrap.cp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvisioningDocumentTest {

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void what_is_written_is_read_again(Encoding encoding) {
        ProvisioningDocument document = Documents.account();
        assertThat(ProvisioningDocument.read(encoding, document.write(encoding)))
                .isEqualTo(document);
    }

    @Test
    void xml_is_indented_for_people() {
        ProvisioningDocument document =
                ProvisioningDocument.of(Characteristic.of("APPLICATION", Parm.of("APPID", "w7"), Parm.of("INIT"))
                        .with(Characteristic.of("APPADDR", Parm.of("ADDR", "a&b"))));
        assertThat(new String(document.write(Encoding.XML), StandardCharsets.UTF_8))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <wap-provisioningdoc version="1.1">
                          <characteristic type="APPLICATION">
                            <parm name="APPID" value="w7"/>
                            <parm name="INIT"/>
                            <characteristic type="APPADDR">
                              <parm name="ADDR" value="a&amp;b"/>
                            </characteristic>
                          </characteristic>
                        </wap-provisioningdoc>
                        """);
    }

    @Test
    void wbxml_uses_the_tokens_of_both_pages_of_attributes() {
        ProvisioningDocument document = ProvisioningDocument.of(
                Characteristic.of("NAPDEF", Parm.of("BEARER", "GSM-GPRS")),
                Characteristic.of("APPLICATION", Parm.of("APPID", "w7"), Parm.of("TO-NAPID", "N"))
                        .with(Characteristic.of("APPAUTH", Parm.of("AAUTHLEVEL", "APPSRV"), Parm.of("NAPID", "1"))));
        assertThat(document.write(Encoding.WBXML)).isEqualTo(octets("""
                                03 0B 6A 00              WBXML 1.3, PROV, UTF-8, no string table
                                C5 45 03 31 2E 31 00 01  wap-provisioningdoc version="1.1"
                                C6 55 01                 characteristic type="NAPDEF"
                                87 10 06 AB 01           parm name="BEARER" value="GSM-GPRS"
                                01                       /characteristic
                                C6 00 01 55 01           page 1, characteristic type="APPLICATION"
                                87 36 06 03 77 37 00 01  parm name="APPID" value="w7"
                                87 22 06 03 4E 00 01     parm name="TO-NAPID" value="N"
                                C6 57 01                 characteristic type="APPAUTH"
                                87 30 06 8D 01           parm name="AAUTHLEVEL" value="APPSRV"
                                87 00 00 11 06 03 31 00 01  page 0, parm name="NAPID" value="1"
                                01 01 01                 the ends
                                """));
    }

    @Test
    void wbxml_may_refer_to_a_string_table_and_hold_entities_and_opaque_blocks() {
        byte[] sound = octets("""
                03 0B 6A 04 73 72 76 00  string table: srv
                45                       wap-provisioningdoc without a version
                C6 50 83 00 01           characteristic type=string 0
                87 07 06 83 00 02 2D C3 02 31 32 03 33 00 01
                                         parm name="NAME" value="srv" "-" "12" "3"
                01 01
                """);
        assertThat(ProvisioningDocument.read(Encoding.WBXML, sound))
                .isEqualTo(new ProvisioningDocument("", List.of(Characteristic.of("srv", Parm.of("NAME", "srv-123")))));
    }

    @Test
    void the_document_of_the_security_sheet_is_read() {
        byte[] document = HexFormat.of().parseHex("030b6a0045c65601870706034e414d4500010101");
        assertThat(ProvisioningDocument.read(Encoding.WBXML, document))
                .isEqualTo(
                        new ProvisioningDocument("", List.of(Characteristic.of("BOOTSTRAP", Parm.of("NAME", "NAME")))));
    }

    @Test
    void elements_and_parameters_nobody_knows_stay_in_the_document() {
        ProvisioningDocument document = ProvisioningDocument.read(Encoding.XML, """
                <?xml version="1.0"?>
                <!DOCTYPE wap-provisioningdoc PUBLIC "-//WAPFORUM//DTD PROV 1.0//EN" "http://nowhere.example/prov.dtd">
                <wap-provisioningdoc><characteristic type="FUTURE"><parm name="X" value="1"/></characteristic>
                </wap-provisioningdoc>
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(document.characteristics("FUTURE"))
                .singleElement()
                .satisfies(c -> assertThat(c.value("X")).contains("1"));
    }

    static byte[] octets(String commented) {
        StringBuilder hex = new StringBuilder();
        for (String line : commented.split("\n")) {
            for (String word : line.strip().split(" ")) {
                if (!word.matches("[0-9A-F]{2}")) {
                    break;
                }
                hex.append(word);
            }
        }
        return HexFormat.of().parseHex(hex);
    }
}
