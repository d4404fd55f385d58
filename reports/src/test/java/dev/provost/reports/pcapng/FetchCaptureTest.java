package dev.provost.reports.pcapng;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Fetch;
import dev.provost.reports.Octets;
import dev.provost.reports.Transcript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fetches in packet captures, as tshark reads them. */
class FetchCaptureTest {

    private static final Instant TIME = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    private Path folder;

    @BeforeAll
    static void tshark_is_here() {
        Tshark.assumeInstalled();
    }

    @Test
    void a_small_fetch_is_a_whole_http_conversation() throws Exception {
        Path capture = written(fetch("http://127.0.0.1:8081/fw.dd", "Content-Length: 5", 5, "<dd/>"));

        assertThat(Tshark.fields(
                        capture,
                        "http",
                        "tcp.dstport",
                        "http.request.full_uri",
                        "http.response.code",
                        "http.content_length"))
                .containsExactly("8081\thttp://127.0.0.1:8081/fw.dd\t\t", "40000\t\t200\t5");
        assertThat(Tshark.fields(capture, "frame.comment", "frame.comment"))
                .containsExactly("fetch by IMEI:1 from 127.0.0.1:51234");
        assertThat(Tshark.trouble(capture)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"257", "66000", "10000000"})
    void of_a_large_one_the_beginning_is_there_and_the_length_of_the_rest(long octets) throws Exception {
        Path capture = written(
                fetch("http://127.0.0.1:8081/fw", "Content-Length: " + octets, octets, "x".repeat(256)),
                fetch("http://127.0.0.1:8081/next", "Content-Length: 2", 2, "ok"));

        assertThat(Tshark.fields(capture, "http", "tcp.stream", "http.request.method", "http.content_length"))
                .containsExactly("0\tGET\t", "0\t\t" + octets, "1\tGET\t", "1\t\t2");
        assertThat(Tshark.fields(capture, "frame.comment contains \"octets\"", "frame.comment"))
                .containsExactly(octets + " octets of body, of which the first 256 are here");
        assertThat(Tshark.trouble(capture)).isEmpty();
    }

    @Test
    void a_body_in_chunks_is_there_too() throws Exception {
        Path capture = written(
                fetch("http://127.0.0.1:8081/fw", "Transfer-Encoding: chunked", 5_000, "x".repeat(256)),
                fetch("http://127.0.0.1:8081/fw", "Transfer-Encoding: chunked", 3, "abc"));

        assertThat(Tshark.fields(capture, "http.response", "http.transfer_encoding"))
                .containsExactly("chunked", "chunked");
        assertThat(Tshark.trouble(capture)).isEmpty();
    }

    @Test
    void what_was_encrypted_is_readable_although_nothing_is_encrypted_here() throws Exception {
        Path capture = written(fetch("https://127.0.0.1/fw", "Content-Length: 2", 2, "ok"));

        assertThat(Tshark.fields(capture, "http", "http.request.method", "http.response.code"))
                .containsExactly("GET\t", "\t200");
    }

    @Test
    void a_fetch_without_connection_is_not_there_and_one_without_answer_is_a_request() throws Exception {
        Fetch refused = new Fetch(
                TIME, "IMEI:1", "", "http://127.0.0.1:1/fw", "", Octets.empty(), "", 0, "", Octets.empty(), List.of());
        Fetch unanswered = new Fetch(
                TIME,
                "IMEI:1",
                "127.0.0.1:51234",
                "http://127.0.0.1:8081/fw",
                "GET /fw HTTP/1.1\nHost: 127.0.0.1:8081",
                Octets.empty(),
                "",
                0,
                "",
                Octets.empty(),
                List.of("Not complete: the line broke"));

        assertThat(Tshark.fields(written(refused, unanswered), "http", "tcp.stream", "http.request.uri"))
                .containsExactly("0\t/fw");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8081/a?b#c, 127.0.0.1:8081",
        "http://10.1.2.3/,            10.1.2.3:80",
        "https://10.1.2.3,            10.1.2.3:80",
        "https://10.1.2.3:8443/x,     10.1.2.3:8443",
        "http://fw.example/x:1/y,     10.0.0.3:80",
        "http://fw.example:99/x,      10.0.0.3:99",
        "http://fw.example:0/x,       10.0.0.3:80",
        "http://[::1]:8080/x,         10.0.0.3:8080",
        "nonsense,                    10.0.0.3:80",
    })
    void the_server_of_a_fetch_is_that_of_its_url(String url, String expected) {
        Endpoint server = FetchCapture.server(url);

        int a = server.address();
        assertThat((a >>> 24) + "." + (a >> 16 & 255) + "." + (a >> 8 & 255) + "." + (a & 255) + ":" + server.port())
                .isEqualTo(expected);
    }

    private static Fetch fetch(String url, String header, long octets, String first) {
        return new Fetch(
                TIME,
                "IMEI:1",
                "127.0.0.1:51234",
                url,
                "GET " + url.replaceFirst("https?://[^/]*", "") + " HTTP/1.1\nHost: "
                        + url.replaceFirst("https?://([^/]*).*", "$1"),
                Octets.empty(),
                "HTTP/1.1 200 OK\nContent-Type: application/octet-stream\n" + header,
                octets,
                "00",
                Octets.of(first.getBytes(StandardCharsets.US_ASCII)),
                List.of());
    }

    private Path written(Fetch... fetches) {
        Path file = folder.resolve("fetches.pcapng");
        TranscriptCapture.write(
                new Transcript("fetches", "127.0.0.1:40000", "127.0.0.1:8080", List.of()).withFetches(List.of(fetches)),
                file);
        return file;
    }
}
