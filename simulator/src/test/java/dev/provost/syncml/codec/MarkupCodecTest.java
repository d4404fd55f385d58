package dev.provost.syncml.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.syncml.Element;
import dev.provost.syncml.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupCodecTest {

    private static final Element TREE = new Element(
            "syncml:dmddf1.2", "MgmtTree", "", List.of(new Element("syncml:dmddf1.2", "VerDTD", "1.2", List.of())));

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void a_document_comes_back(Encoding encoding) {
        assertThat(MarkupCodec.read(encoding, MarkupCodec.write(encoding, TREE), CodecLimits.DEFAULT))
                .isEqualTo(TREE);
    }

    @Test
    void a_tree_is_written_with_its_identifier_on_page_2() {
        assertThat(Hex.of(MarkupCodec.write(Encoding.WBXML, TREE)))
                .isEqualTo("02 00 00 6A 1B "
                        + Hex.of("-//OMA//DTD-DM-DDF 1.2//EN\0".getBytes(StandardCharsets.US_ASCII))
                        + " 00 02 60 77 03 31 2E 32 00 01 01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 02 60 77 03 31 2E 32 00 01 01", "60 77 03 31 2E 32 00 01 01"})
    void a_tree_alone_may_have_its_elements_on_page_2_or_0(String body) {
        String header = "02 00 00 6A 1A " + Hex.of("-//OMA//DTD-DM-DDF 1.2//EN".getBytes(StandardCharsets.US_ASCII));

        assertThat(MarkupCodec.read(Encoding.WBXML, Hex.octets(header + body), CodecLimits.DEFAULT))
                .isEqualTo(TREE);
    }

    @Test
    void a_broken_document_is_refused() {
        byte[] document = "<a>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> MarkupCodec.read(Encoding.XML, document, CodecLimits.DEFAULT))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("not well-formed XML: Unexpected End-of-input");
    }
}
