package dev.provost.tree.tnds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.syncml.Encoding;
import dev.provost.tree.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadTndsTest {

    private static TndsDocument read(String xml) {
        return Tnds.read(Encoding.XML, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String tree(String content) {
        return "<MgmtTree xmlns='syncml:dmddf1.2'><VerDTD>1.2</VerDTD>" + content + "</MgmtTree>";
    }

    private static String node(String content) {
        return tree("<Node><NodeName>N</NodeName>" + content + "</Node>");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<Tree/> | At octet 0, element Tree: the document begins with it; begin with MgmtTree",
                "<MgmtTree/> | At octet 0, element MgmtTree: VerDTD is ''; write 1.2",
                "<MgmtTree><VerDTD>2.0</VerDTD></MgmtTree> | At octet 0, element MgmtTree: VerDTD is '2.0'; write 1.2",
                "<MgmtTree><VerDTD>1.2</VerDTD></MgmtTree> | At octet 0, element MgmtTree: it holds no Node; add at least"
                        + " one",
                "<MgmtTree><VerDTD>1.2</VerDTD><Nod/></MgmtTree> | At octet 30, element MgmtTree/Nod: it is not allowed"
                        + " here; leave it out",
                "<a | At octet 2: not well-formed XML: Unexpected end-of-input",
            })
    void a_bad_document_is_refused_with_place_and_remedy(String xml, String message) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(BadTndsException.class).hasMessageStartingWith(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<Path>.</Path><Node><NodeName>M</NodeName><Path>.</Path></Node> | it has a Path",
                "<Node/> | it has no NodeName",
                "<Node><NodeName>a/b</NodeName></Node> | 'a/b' is no name of a node",
                "<Node><NodeName>M</NodeName></Node><Value/> | both a Value and nodes below it",
                "<NodeName>N</NodeName> | it occurs twice",
                "<RTProperties><Format><jpg/></Format></RTProperties> | 'jpg' is no Format",
                "<RTProperties><ACL>Fly=*</ACL></RTProperties> | 'Fly' is none of the commands",
                "<RTProperties><VerNo>65536</VerNo></RTProperties> | '65536' is no version",
                "<RTProperties><VerNo>x</VerNo></RTProperties> | 'x' is no version",
                "<RTProperties><Type><Mime>a</Mime></Type></RTProperties> | it is not allowed here",
                "<RTProperties><Format><b64/></Format></RTProperties><Value>!</Value> | it is not base64",
                "<RTProperties><Format><bin/></Format></RTProperties><Value>!</Value> | it is not base64",
                "<RTProperties><Format><xml/></Format></RTProperties><Value><x/></Value> | it is not allowed here",
            })
    void a_bad_node_is_refused_with_its_element(String content, String message) {
        assertThatThrownBy(() -> read(node(content)))
                .isInstanceOf(BadTndsException.class)
                .hasMessageContaining("At octet ")
                .hasMessageContaining("element MgmtTree/Node")
                .hasMessageContaining(message);
    }

    @Test
    void what_is_not_well_formed_is_refused_with_its_octet() {
        assertThatThrownBy(() -> Tnds.read(Encoding.WBXML, new byte[] {2, 1, 0x6A, 0}))
                .isInstanceOf(BadTndsException.class)
                .hasMessage("At octet 4: no root element (token 0x00 on code page 0 (SyncML))");
    }

    @Test
    void elements_of_others_and_descriptions_are_passed_over() {
        TndsDocument document = read(node("<DFProperties><AccessType><Get/></AccessType></DFProperties>"
                + "<m:Extra xmlns:m='urn:m'>1</m:Extra><Value>v</Value>"));

        assertThat(document.nodes().getFirst().value()).contains(Value.chr("v"));
    }

    @Test
    void a_document_type_that_declares_nothing_is_passed_over() {
        String xml = "<!DOCTYPE MgmtTree PUBLIC '-//OMA//DTD-DM-DDF 1.2//EN' 'x.dtd' [<?v 1?><!-- c -->]>";

        assertThat(read(xml + node("<Value>v</Value>")).nodes()).hasSize(1);
        assertThatThrownBy(() -> read(xml.replace("<?v 1?>", "<!ENTITY e 'x'>") + node("")))
                .isInstanceOf(BadTndsException.class)
                .hasMessageContaining("internal subset");
    }

    @ParameterizedTest
    @CsvSource({"b64", "bin"})
    void base64_may_have_line_breaks(String format) {
        String octets = Base64.getEncoder().encodeToString(new byte[] {0, 1, 2, 3, 4, 5});
        TndsNode read = read(node("<RTProperties><Format><" + format + "/></Format><Type><MIME>a/b</MIME></Type>"
                        + "</RTProperties><Value>" + octets.substring(0, 4) + "\n " + octets.substring(4)
                        + "</Value>"))
                .nodes()
                .getFirst();

        assertThat(read.value()).contains(Value.bin("a/b", new byte[] {0, 1, 2, 3, 4, 5}));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<RTProperties><Format>chr</Format><Type>text/plain</Type></RTProperties><Value>x</Value> | true",
                "<RTProperties><Type><MIME>text/plain</MIME></Type></RTProperties> | true",
                "<RTProperties><Format><null/></Format></RTProperties> | true",
                "<Value/> | true",
                "<RTProperties><Type><DDFName>a</DDFName></Type></RTProperties> | false",
                "<RTProperties><Format><node/></Format></RTProperties> | false",
                "<Node><NodeName>M</NodeName></Node> | false",
            })
    void a_leaf_is_known_by_value_format_or_type(String content, boolean leaf) {
        assertThat(read(node(content)).nodes().getFirst().leaf()).isEqualTo(leaf);
    }
}
