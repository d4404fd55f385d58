package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Blame;
import dev.provost.reports.Fetch;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.Octets;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.transcript.TranscriptText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class FetchEvidenceTest {

    private static final String CARD = "fail-FUMO-SRV-02--UPD-001";
    private static final Fetch PACKAGE = new Fetch(
            Instant.parse("2026-11-21T04:00:00Z"),
            "IMEI:490154203237518",
            "127.0.0.1:40001",
            "http://127.0.0.1:8080/content/fw/2.0",
            "GET /content/fw/2.0 HTTP/1.1\r\nRange: bytes=4-\r\nHost: 127.0.0.1:8080",
            Octets.of(new byte[0]),
            "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 4-5/6",
            2,
            "00ff",
            Octets.of((byte) 0x50, (byte) 0x4B),
            List.of("Not complete: <the line> broke"));
    private static final Fetch NOTICE = new Fetch(
            Instant.parse("2026-11-21T04:00:01Z"),
            "IMEI:490154203237518",
            "",
            "http://127.0.0.1:8080/content/fw/2.0/notice",
            "POST /content/fw/2.0/notice HTTP/1.1",
            Octets.of("900 Success".getBytes()),
            "",
            0,
            "e3b0",
            Octets.of(new byte[0]),
            List.of());

    @TempDir
    private Path directory;

    @Test
    void a_fetch_is_shown_with_heads_digest_and_first_octets() throws IOException {
        Page page = page(List.of(PACKAGE, NOTICE));

        assertThat(Page.words(page.byId(CARD + "--fetch-0")))
                .isEqualTo("fetch 1 GET /content/fw/2.0 HTTP/1.1 → HTTP/1.1 206 Partial Content"
                        + " IMEI:490154203237518, 2026-11-21T04:00:00Z, 2 octets Not complete: <the line> broke"
                        + " GET /content/fw/2.0 HTTP/1.1 Range: bytes=4- Host: 127.0.0.1:8080"
                        + " HTTP/1.1 206 Partial Content Content-Range: bytes 4-5/6"
                        + " SHA-256 of what came: 00ff 000000 50 4b PK");
        assertThat(Page.words(page.byId(CARD + "--fetch-1")))
                .contains("POST /content/fw/2.0/notice HTTP/1.1 → no answer")
                .endsWith("000000 39 30 30 20 53 75 63 63 65 73 73 900 Success");
        assertThat(page.text()).contains("&lt;the line&gt;");
    }

    @Test
    void what_scrolls_can_be_reached_by_the_keyboard_and_has_a_name() throws IOException {
        Element fetch = page(List.of(PACKAGE)).byId(CARD + "--fetch-0");

        List<Element> blocks =
                Page.elements(fetch).filter(e -> e.getTagName().equals("pre")).toList();
        assertThat(blocks)
                .extracting(e -> e.getAttribute("aria-label"))
                .containsExactly("Request of fetch 1", "Response of fetch 1", "First octets of fetch 1");
        assertThat(blocks)
                .allSatisfy(e -> assertThat(e.getAttribute("tabindex")).isEqualTo("0"));
    }

    @Test
    void many_fetches_leave_the_page_small_and_it_says_so() throws IOException {
        Page page = page(Collections.nCopies(100, PACKAGE));

        assertThat(Page.words(page.byId(CARD))).contains("92 of 100 fetches are in the transcript only.");
    }

    @Test
    void the_readable_file_tells_each_fetch() {
        assertThat(TranscriptText.of(new Transcript("t", "d", "s", List.of()).withFetches(List.of(PACKAGE, NOTICE))))
                .isEqualTo("""
                        Transcript t
                        Device d, server s, messages: 0

                        --- fetch  2026-11-21T04:00:00Z  by IMEI:490154203237518 from http://127.0.0.1:8080/content/fw/2.0 ---
                        ! Not complete: <the line> broke

                        GET /content/fw/2.0 HTTP/1.1
                        Range: bytes=4-
                        Host: 127.0.0.1:8080

                        HTTP/1.1 206 Partial Content
                        Content-Range: bytes 4-5/6

                        2 octets, SHA-256 00ff, the first of them:
                        000000  50 4b                                            PK

                        --- fetch  2026-11-21T04:00:01Z  by IMEI:490154203237518 from http://127.0.0.1:8080/content/fw/2.0/notice ---

                        POST /content/fw/2.0/notice HTTP/1.1

                        000000  39 30 30 20 53 75 63 63 65 73 73                 900 Success

                        (no answer)
                        """);
    }

    private Page page(List<Fetch> fetches) throws IOException {
        ScenarioResult scenario = ScenarioResult.builder("UPD-001", SampleRun.WBXML)
                .titled("The operator updates a phone", "Update")
                .verdict(Verdict.FAIL, Blame.SERVER, "The server gave no URL.")
                .finding(Finding.of("FUMO-SRV-02", Level.MUST, Verdict.FAIL, Blame.SERVER, "The server gave no URL.")
                        .inTranscript("UPD-001"))
                .transcript(new Transcript("UPD-001", "127.0.0.1:1", "127.0.0.1:2", List.of()).withFetches(fetches))
                .build();
        return Page.of(SampleRun.of(List.of(scenario), List.of()), directory);
    }
}
