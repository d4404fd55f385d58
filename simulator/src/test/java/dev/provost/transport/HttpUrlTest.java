package dev.provost.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://example.com, false, example.com, 80, /",
        "HTTPS://example.com/dm, true, example.com, 443, /dm",
        "http://127.0.0.1:8080/dm?x=1%20&y, false, 127.0.0.1, 8080, /dm?x=1%20&y",
        "http://dm_server:8080/dm, false, dm_server, 8080, /dm",
        "http://[::1]:8080/, false, ::1, 8080, /",
        "http://h/dm#part, false, h, 80, /dm",
        "http://h:/dm, false, h, 80, /dm",
    })
    void a_url_is_taken_apart(String url, boolean secure, String host, int port, String target) {
        assertThat(HttpUrl.parse(url)).isEqualTo(new HttpUrl(secure, new Endpoint(host, port), target));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1:8080|at character 0: Illegal character in scheme name",
                "ftp://h/|it does not start with http:// or https://",
                "/dm|it does not start with http:// or https://",
                "http:/dm|it names no host",
                "http://:80/|it names no host",
                "http://h:70000/|its port is \"70000\", not 1 to 65535",
                "http://u:p@h/|it carries a user name; put credentials into the account",
                "http://h/a b|at character 10: Illegal character in path",
            })
    void what_is_no_url_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> HttpUrl.parse(text))
                .isInstanceOf(BadUrlException.class)
                .hasMessage("\"" + text + "\" is no usable URL: " + reason);
    }

    @Test
    void a_reference_is_resolved() {
        HttpUrl base = HttpUrl.parse("http://h:8080/dm/start?x");

        assertThat(base.resolve("next?s=1").toString()).isEqualTo("http://h:8080/dm/next?s=1");
        assertThat(base.resolve("/other").toString()).isEqualTo("http://h:8080/other");
        assertThat(base.resolve("https://g/dm").toString()).isEqualTo("https://g/dm");
    }

    @Test
    void a_reference_is_resolved_against_a_host_with_an_underscore() {
        assertThat(HttpUrl.parse("http://dm_server:8080/dm").resolve("/x").toString())
                .isEqualTo("http://dm_server:8080/x");
    }
}
