package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.RunResult;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.SmallRun;
import dev.provost.reports.sample.VendorRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class HtmlReportTest {

    private static final String CARD = "fail-DMPRO-SRV-32--PROV-001";

    @TempDir
    private Path directory;

    @Test
    void the_headline_and_the_circumstances_come_first() throws IOException {
        Page page = page(SmallRun.result());

        assertThat(Page.words(page.all("h1").getFirst())).isEqualTo("The server deviates from 1 requirement.");
        assertThat(Page.words(page.all("header").getFirst()))
                .contains("Acme Device Manager at dm.acme.example")
                .contains("http://dm.acme.example:8080/dm 20 November 2026, 10:00 UTC 12.3 s seed 42 Provost 0.1.0")
                .contains("0 ✓ pass 1 ✗ fail 0 ! warning 0 ? inconclusive 1 – not applicable 0 ⚡ error");
    }

    @Test
    void a_failure_tells_requirement_blame_expectation_and_how_to_see_it_again() throws IOException {
        Element card = page(SmallRun.result()).byId(CARD);

        assertThat(Page.words(card))
                .startsWith("✗ fail MUST blame: server The answer has no header. #")
                .contains("DMPRO-SRV-32 Every message has a header 8.3")
                .contains("Scenario PROV-001 First power-on WBXML, DM 1.2, md5")
                .contains("Expected SyncHdr and SyncBody Actual <SyncML/>")
                .contains(
                        "#1 server → device HTTP/1.1 200 OK application/vnd.syncml.dm+xml, 9 octets, +25 ms proves it")
                .endsWith("provost run http://dm.acme.example:8080/dm --replay PROV-001.wbxml-1.2-md5.42");
    }

    @Test
    void the_proving_message_is_marked_and_open() throws IOException {
        Page page = page(SmallRun.result());

        Element proof = page.byId(CARD + "--message-1");
        assertThat(proof.getAttribute("class")).isEqualTo("offending");
        assertThat(Page.elements(proof).findFirst().orElseThrow().getAttribute("open"))
                .isEqualTo("open");
        assertThat(page.byId(CARD + "--message-0").getAttribute("class")).isEmpty();
    }

    @Test
    void the_same_failure_in_many_runs_is_one_card() throws IOException {
        Page page = page(VendorRun.failing());

        List<Element> failures = page.all("article").stream()
                .filter(card -> card.getAttribute("class").startsWith("card fail "))
                .toList();
        assertThat(failures)
                .extracting(card -> card.getAttribute("id"))
                .containsExactly("fail-DMPRO-SRV-32--PROV-001", "fail-DMPRO-SRV-32--PROV-011");
        assertThat(Page.words(failures.getFirst())).contains("Seen in 15 more runs");
        assertThat(Page.words(failures.getLast())).contains("Known and accepted: Fixed in release 4.2, see ACME-1180");
    }

    @Test
    void what_was_not_tested_is_told_with_its_reason() throws IOException {
        Page page = page(SmallRun.result());

        assertThat(page.text()).contains("<span>Needs an adapter.</span>");
        assertThat(Page.words(page.all("main").getFirst())).contains("Bulk change PROV-002 WBXML, DM 1.2, md5");
    }

    @Test
    void a_run_without_scenarios_is_still_a_page() throws IOException {
        Page page = page(SampleRun.of(List.of(), List.of()));

        assertThat(Page.words(page.all("h1").getFirst())).isEqualTo("Nothing was examined.");
        assertThat(Page.words(page.all("main").getFirst())).contains("This run names no requirement.");
    }

    @Test
    void the_same_run_gives_the_same_octets() throws IOException {
        assertThat(page(VendorRun.failing()).text())
                .isEqualTo(page(VendorRun.failing()).text());
    }

    @Test
    void a_large_run_stays_small() throws IOException {
        assertThat(page(VendorRun.large(300)).text()).hasSizeLessThan(1_000_000);
    }

    private Page page(RunResult run) throws IOException {
        return Page.of(run, directory);
    }
}
