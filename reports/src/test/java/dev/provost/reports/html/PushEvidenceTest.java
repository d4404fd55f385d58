package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.Octets;
import dev.provost.reports.Push;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.WireMessage;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.SmallRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PushEvidenceTest {

    private static final String CARD = "fail-DMNOTI-SRV-02--NOT-001";
    private static final Push CALL = new Push(
            Instant.parse("2026-11-20T10:00:00Z"),
            "127.0.0.1:40001",
            "udp://127.0.0.1:2948",
            Octets.of((byte) 1, (byte) 6, (byte) 3, (byte) 0xC4),
            List.of("   0  transaction id         1", "   1  type                   Push <6>"),
            List.of("Nobody knows the & in it."));

    @TempDir
    private Path directory;

    @Test
    void a_push_is_shown_with_fields_octets_and_remarks() throws IOException {
        Page page = page(List.of(CALL), List.of());

        Element push = page.byId(CARD + "--push-0");
        assertThat(Page.words(push))
                .startsWith("push 1 server → device 127.0.0.1:40001 to udp://127.0.0.1:2948"
                        + " 2026-11-20T10:00:00Z, 4 octets Nobody knows the & in it.")
                .contains("0 transaction id 1 1 type Push <6>")
                .endsWith("000000 01 06 03 c4 ....");
        assertThat(page.text()).contains("Push &lt;6&gt;");
        assertThat(Page.words(page.byId(CARD))).contains("Pushes push 1").doesNotContain("Messages");
    }

    @Test
    void what_scrolls_can_be_reached_by_the_keyboard_and_has_a_name() throws IOException {
        Element push = page(List.of(CALL), List.of()).byId(CARD + "--push-0");

        List<Element> blocks =
                Page.elements(push).filter(e -> e.getTagName().equals("pre")).toList();
        assertThat(blocks)
                .extracting(e -> e.getAttribute("aria-label"))
                .containsExactly("Fields of push 1", "Octets of push 1");
        assertThat(blocks)
                .allSatisfy(e -> assertThat(e.getAttribute("tabindex")).isEqualTo("0"));
    }

    @Test
    void a_push_is_unfolded_where_no_message_proves_the_finding() throws IOException {
        assertThat(details(page(List.of(CALL), SmallRun.transcript().messages())))
                .isEqualTo("open");
    }

    @Test
    void a_flood_of_pushes_leaves_the_page_small_and_says_so() throws IOException {
        Page page = page(Collections.nCopies(1000, CALL), List.of());

        assertThat(Page.words(page.byId(CARD))).contains("995 of 1000 pushes are in the transcript only.");
        assertThat(page.text()).hasSizeLessThan(100_000);
    }

    @Test
    void a_push_of_countless_fields_is_cut() throws IOException {
        Push long61 = new Push(
                CALL.time(),
                CALL.from(),
                CALL.to(),
                Octets.of(new byte[600]),
                Collections.nCopies(61, "x".repeat(501)),
                List.of());

        String words = Page.words(page(List.of(long61), List.of()).byId(CARD + "--push-0"));

        assertThat(words).contains("1 more field in the transcript.").endsWith("... 88 more octets");
        assertThat(words).doesNotContain("x".repeat(501)).contains("x".repeat(500));
    }

    private static String details(Page page) {
        return Page.elements(page.byId(CARD + "--push-0"))
                .filter(e -> e.getTagName().equals("details"))
                .findFirst()
                .orElseThrow()
                .getAttribute("open");
    }

    private Page page(List<Push> pushes, List<WireMessage> messages) throws IOException {
        ScenarioResult scenario = ScenarioResult.builder("NOT-001", SampleRun.WBXML)
                .titled("The operator calls a phone", "Calls")
                .verdict(Verdict.FAIL, Blame.SERVER, "The digest of the notification is wrong.")
                .finding(Finding.of(
                                "DMNOTI-SRV-02",
                                Level.MUST,
                                Verdict.FAIL,
                                Blame.SERVER,
                                "The digest of the notification is wrong.")
                        .inTranscript("NOT-001"))
                .transcript(new Transcript("NOT-001", "127.0.0.1:1", "127.0.0.1:2", messages).withPushes(pushes))
                .build();
        return Page.of(SampleRun.of(List.of(scenario), List.of()), directory);
    }
}
