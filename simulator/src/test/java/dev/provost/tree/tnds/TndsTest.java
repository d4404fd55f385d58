package dev.provost.tree.tnds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Encoding;
import dev.provost.tree.Acl;
import dev.provost.tree.Format;
import dev.provost.tree.Value;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TndsTest {

    private static final TndsDocument MAIL = new TndsDocument(
            Optional.of("Acme"),
            Optional.of("M1"),
            TndsDocument.of(TndsNode.interior(
                                    "E-Mail",
                                    "com.operatorx/1.0/EMail",
                                    TndsNode.leaf("Server", Value.chr("mail.example")),
                                    TndsNode.leaf("Port", Value.integer(993)),
                                    TndsNode.leaf("Icon", Value.bin("image/png", new byte[] {1, 2, (byte) 0xFF})))
                            .withPath("./OperatorX"))
                    .nodes());

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><MgmtTree xmlns=\"syncml:dmddf1.2\">"
            + "<VerDTD>1.2</VerDTD><Man>Acme</Man><Mod>M1</Mod>"
            + "<Node><NodeName>E-Mail</NodeName><Path>./OperatorX</Path><RTProperties><Format><node/></Format>"
            + "<Type><DDFName>com.operatorx/1.0/EMail</DDFName></Type></RTProperties>"
            + "<Node><NodeName>Server</NodeName><RTProperties><Format><chr/></Format><Type><MIME>text/plain</MIME></Type>"
            + "</RTProperties><Value>mail.example</Value></Node>"
            + "<Node><NodeName>Port</NodeName><RTProperties><Format><int/></Format><Type><MIME>text/plain</MIME></Type>"
            + "</RTProperties><Value>993</Value></Node>"
            + "<Node><NodeName>Icon</NodeName><RTProperties><Format><b64/></Format><Type><MIME>image/png</MIME></Type>"
            + "</RTProperties><Value>AQL/</Value></Node>"
            + "</Node></MgmtTree>";

    @Test
    void a_document_is_written_in_xml() {
        assertThat(new String(Tnds.write(Encoding.XML, MAIL), StandardCharsets.UTF_8))
                .isEqualTo(XML);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void a_document_comes_back(Encoding encoding) {
        assertThat(Tnds.read(encoding, Tnds.write(encoding, MAIL))).isEqualTo(MAIL);
    }

    @Test
    void a_document_inside_a_message_comes_back() {
        assertThat(Tnds.read(Tnds.toElement(MAIL))).isEqualTo(MAIL);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void all_properties_come_back(Encoding encoding) {
        TndsProperties properties = TndsProperties.of(Format.NODE, "")
                .withAcl(Acl.parse("Get=*&Replace=ServerA"))
                .withTitle(" Access points ")
                .withTStamp("20010711T163817Z")
                .withVerNo(65_535);
        TndsDocument document =
                TndsDocument.of(TndsNode.interior("a b/".replace("/", "%"), "").with(properties));

        assertThat(Tnds.read(encoding, Tnds.write(encoding, document))).isEqualTo(document);
    }

    @Test
    void the_media_types_are_those_of_the_specification() {
        assertThat(Tnds.mediaType(Encoding.XML)).isEqualTo("application/vnd.syncml.dmtnds+xml");
        assertThat(Tnds.mediaType(Encoding.WBXML)).isEqualTo("application/vnd.syncml.dmtnds+wbxml");
        assertThat(Tnds.encodingOf(" Application/VND.syncml.dmtnds+wbxml; charset=utf-8"))
                .contains(Encoding.WBXML);
        assertThat(Tnds.encodingOf("text/plain")).isEmpty();
    }
}
