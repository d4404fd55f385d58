package dev.provost.syncml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    @ParameterizedTest
    @CsvSource({
        "application/vnd.syncml.dm+xml, XML",
        "application/vnd.syncml.dm+wbxml, WBXML",
        "application/vnd.syncml+xml, XML",
        "application/vnd.syncml+wbxml, WBXML",
        "Application/VND.SyncML.DM+XML; charset=UTF-8, XML"
    })
    void a_media_type_names_its_encoding(String contentType, Encoding encoding) {
        assertThat(Encoding.ofMediaType(contentType)).contains(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/xml", "application/vnd.syncml.dm+xmlx", ";"})
    void other_media_types_name_none(String contentType) {
        assertThat(Encoding.ofMediaType(contentType)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<SyncML/>", "<?xml version='1.0'?>", "\uFEFF<SyncML/>", "\n <SyncML/>"})
    void mark_up_at_the_beginning_is_xml(String document) {
        assertThat(Encoding.ofContent(document.getBytes(StandardCharsets.UTF_8)))
                .contains(Encoding.XML);
    }

    @Test
    void a_version_at_the_beginning_is_wbxml() {
        assertThat(Encoding.ofContent(new byte[] {2, (byte) 0xA4})).contains(Encoding.WBXML);
        assertThat(Encoding.ofContent(new byte[] {0, 1})).contains(Encoding.WBXML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "text", "\t\t", "\uFEFF"})
    void anything_else_is_neither(String document) {
        assertThat(Encoding.ofContent(document.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
