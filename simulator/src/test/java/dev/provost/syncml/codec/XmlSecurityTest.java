package dev.provost.syncml.codec;

import static dev.provost.syncml.codec.Messages.decodeXml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.syncml.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlSecurityTest {

    private static void refuses(String document, String message) {
        assertThatThrownBy(() -> decodeXml(document))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage(message);
    }

    @Test
    void an_internal_subset_is_refused() {
        refuses(
                "<!DOCTYPE SyncML [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><SyncML>&x;</SyncML>",
                "At octet 0: the document type declaration has an internal subset, which SyncML has no use for");
    }

    @Test
    void expanding_entities_are_refused_before_they_expand() {
        refuses(
                "<!DOCTYPE SyncML [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><SyncML>&b;</SyncML>",
                "At octet 0: the document type declaration has an internal subset, which SyncML has no use for");
    }

    @Test
    void a_reference_to_an_undeclared_entity_is_refused() {
        refuses(
                "<SyncML>&x;</SyncML>",
                "At octet 8: reference to an entity; only the five entities of XML itself are allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "text",
                "<SyncML>",
                "<SyncML></SyncHdr>",
                "<SyncML/><SyncML/>",
                "<SyncML>&#0;</SyncML>",
                "<SyncML>\u0001</SyncML>",
                "<s:SyncML/>",
                "<SyncML xmlns:xmlns='a'/>",
                "<?xml version='1.0' encoding='UTF-16'?><SyncML/>",
                "<?xml version='1.0' encoding='klingon'?><SyncML/>"
            })
    void what_is_not_well_formed_is_refused(String document) {
        assertThatThrownBy(() -> decodeXml(document))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageStartingWith("At octet ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void octets_that_are_no_utf_8_are_refused() {
        byte[] document = "<SyncML>\u00E9</SyncML>".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Messages.XML.decode(document))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("Invalid UTF-8");
    }

    @Test
    void deep_nesting_is_refused() {
        refuses("<SyncML>".repeat(100_000), "At octet 512: elements are nested deeper than the limit of 64");
    }

    @Test
    void oversize_and_too_many_elements_are_refused() {
        Codec codec = Codec.of(Encoding.XML, new CodecLimits(40, 8, 2));

        assertThatThrownBy(() -> codec.decode(new byte[41]))
                .hasMessage("At octet 40: the document has 41 octets, more than the limit of 40");
        assertThatThrownBy(() -> codec.decode("<SyncML><a/><b/></SyncML>".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("At octet 12: more elements than the limit of 2");
    }

    @Test
    void absurdly_many_attributes_or_names_are_refused() {
        String attributes = names(1, 65).map(n -> " " + n + "='x>'").collect(Collectors.joining());
        String elements = names(1, 600).map(n -> "<" + n + "/>").collect(Collectors.joining());
        String prefixes = names(1, 600).map(n -> "<Item xmlns:" + n + "='x'/>").collect(Collectors.joining());

        refuses("<SyncML" + attributes + "/>", "At octet 1: an element has more attributes than the limit of 64");
        assertThatThrownBy(() -> decodeXml("<SyncML>" + elements + "</SyncML>"))
                .hasMessageEndingWith("more different names of elements and attributes than the limit of 512");
        assertThatThrownBy(() -> decodeXml("<SyncML>" + prefixes + "</SyncML>"))
                .hasMessageEndingWith("more different names of elements and attributes than the limit of 512");
    }

    @Test
    void names_in_text_cdata_and_comments_do_not_count() {
        String names = names(1, 600).map(n -> "<" + n + " = = = " + n).collect(Collectors.joining());
        String document = Messages.withBody(
                "<!-- " + names + " --><Alert><CmdID>1</CmdID><Data><![CDATA[" + names + "]]></Data></Alert>");

        assertThat(decodeXml(document).deviations()).isEmpty();
    }

    @Test
    void the_list_of_deviations_is_bounded() {
        String document = Messages.withBody("<Foo/>".repeat(5_000));

        assertThat(decodeXml(document).deviations())
                .hasSize(501)
                .last()
                .extracting(Deviation::detail)
                .isEqualTo("Further deviations are not listed.");
    }

    private static java.util.stream.Stream<String> names(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "n" + i);
    }
}
