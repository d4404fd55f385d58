package dev.provost.conformance.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.adapter.AdapterException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    private static String filled(Place place, String template, Map<String, Object> facts) {
        return TextTemplate.of("queue.body", template, place).fill(facts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "URL | a/b c?ä\"<& | a%2Fb%20c%3F%C3%A4%22%3C%26",
                "JSON | a/b \"c\\\" ä<& | a/b \\\"c\\\\\\\" ä<&",
                "FORM | a b&c=ä | a+b%26c%3D%C3%A4",
                "XML | <a b=\"c\">&' | &lt;a b&#x3D;&quot;c&quot;&gt;&amp;&#39;",
                "PLAIN | <a>&\"b\" | <a>&\"b\""
            })
    void a_value_is_written_as_its_place_demands(Place place, String value, String written) {
        assertThat(filled(place, "{{x}}", Map.of("x", value))).isEqualTo(written);
        assertThat(filled(place, "{{{x}}}", Map.of("x", value))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, JSON",
        "application/vnd.acme+json; charset=utf-8, JSON",
        "application/x-www-form-urlencoded, FORM",
        "text/xml, XML",
        "application/soap+xml, XML",
        "text/plain, PLAIN"
    })
    void the_media_type_of_a_body_decides(String type, Place place) {
        assertThat(Place.ofType(type)).isEqualTo(place);
    }

    @Test
    void what_is_empty_can_be_left_out() {
        String template = "{{#a.b}}has {{a.b}}{{/a.b}}{{^a.b}}none{{/a.b}}";

        assertThat(filled(Place.PLAIN, template, Map.of("a", Map.of("b", "x")))).isEqualTo("has x");
        assertThat(filled(Place.PLAIN, template, Map.of("a", Map.of("b", "")))).isEqualTo("none");
    }

    @Test
    void a_name_that_there_is_not_is_a_sentence() {
        assertThatThrownBy(() -> filled(Place.URL, "/{{devise}}", Map.of("device", "IMEI:1")))
                .isInstanceOf(AdapterException.class)
                .hasMessage("The recipe at queue.body names {{devise}}, which there is not in this request.");
        assertThatThrownBy(() -> filled(Place.URL, "/{{#a}}", Map.of()))
                .isInstanceOf(AdapterException.class)
                .hasMessageStartingWith("The recipe at queue.body is no template: ");
    }
}
