package dev.provost.conformance.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HarCaptureTest {

    private static final String ENTRY = """
            {"startedDateTime": "2026-11-20T10:00:01.500+01:00", "time": 12.5, "_initiator": {"x": [1, {"y": 2}]},
             "request": {"method": "POST", "url": "http://dm.example:8080/dm?x=1", "httpVersion": "HTTP/1.1",
               "headers": [{"name": "Content-Type", "value": "%1$s"}, {"name": "Content-Length", "value": "9"}],
               "queryString": [], "bodySize": 40, "postData": {"mimeType": "%1$s", "text": "%2$s"}},
             "response": {"status": 200, "statusText": "OK", "headers": [{"name": "content-encoding", "value": "gzip"}],
               "content": {"size": 40, "mimeType": "%1$s", %3$s}}}""";
    private static final String XML = "application/vnd.syncml.dm+xml";
    private static final String WBXML = "application/vnd.syncml.dm+wbxml";

    @Test
    void entries_become_exchanges_in_order_of_time() {
        String later =
                ENTRY.replace("10:00:01", "10:00:09").formatted(XML, "<SyncML>2</SyncML>", "\"text\": \"<SyncML/>\"");
        String first = ENTRY.formatted(XML, "<SyncML>1</SyncML>", "\"text\": \"<SyncML/>\"");
        Capture capture = read(later + "," + first);
        assertThat(capture.exchanges())
                .extracting(e -> new String(e.request().body(), StandardCharsets.UTF_8))
                .containsExactly("<SyncML>1</SyncML>", "<SyncML>2</SyncML>");
        assertThat(capture.exchanges().getFirst().url()).hasToString("http://dm.example:8080/dm?x=1");
        assertThat(capture.exchanges().getFirst().times().startedWall())
                .isEqualTo(Instant.parse("2026-11-20T09:00:01.500Z"));
        assertThat(capture.exchanges()
                        .getFirst()
                        .response()
                        .orElseThrow()
                        .headers()
                        .contains("Content-Encoding"))
                .isFalse();
        assertThat(capture.remarks()).isEmpty();
    }

    @Test
    void binary_bodies_come_as_base64_or_one_character_for_each_octet() {
        String entry = ENTRY.formatted(
                WBXML, "\\u0002\\u00a4\\u0001j\\u0000", "\"encoding\": \"base64\", \"text\": \"AqQBagA=\"");
        assertThat(read(entry).exchanges()).singleElement().satisfies(e -> {
            assertThat(e.request().body()).isEqualTo(Wire.hex("02A4016A00"));
            assertThat(e.response().orElseThrow().body()).isEqualTo(Wire.hex("02A4016A00"));
        });
    }

    @Test
    void bodies_that_are_not_there_are_said_and_not_guessed() {
        String without = ENTRY.formatted(XML, "<SyncML/>", "\"comment\": \"not saved\"");
        String lost = ENTRY.formatted(WBXML, "\\u0002\\ufffd", "\"text\": \"\"");
        Capture capture = read(without + "," + lost);
        assertThat(capture.exchanges())
                .singleElement()
                .satisfies(e -> assertThat(e.failure().orElseThrow().message())
                        .isEqualTo("The archive does not hold the answer."));
        assertThat(capture.remarks())
                .containsExactly(
                        "1 message of a device is not in the archive, or not octet for octet; these exchanges are not judged.",
                        "1 answer is not in the archive. Save it with content (\"Save all as HAR with content\").");
    }

    @Test
    void other_json_is_refused() {
        assertThatThrownBy(() -> parse("{\"a\": [{}]}"))
                .isInstanceOf(CaptureException.class)
                .hasMessage("x.har is JSON but no HTTP archive: it has no log.entries. Save it as HAR with content.");
        assertThatThrownBy(() -> parse("{\"log\": {\"entries\": [{\"a\"")).isInstanceOf(CaptureException.class);
    }

    private static Capture read(String entries) {
        return parse("\uFEFF {\"log\": {\"version\": \"1.2\", \"creator\": {}, \"entries\": [" + entries + "]}}");
    }

    private static Capture parse(String text) {
        return CaptureReader.standard().read("x.har", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
