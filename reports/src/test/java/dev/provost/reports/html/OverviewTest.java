package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Blame;
import dev.provost.reports.Direction;
import dev.provost.reports.Explanation;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.Octets;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.WireMessage;
import dev.provost.reports.WireReader;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.SmallRun;
import dev.provost.reports.sample.SteadyRun;
import dev.provost.reports.sample.VendorRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewTest {

    private static final String XML = """
            <SyncML xmlns="SYNCML:SYNCML1.2">
              <SyncHdr>
                <MsgID>1</MsgID>
              </SyncHdr>
              <SyncBody>
                <Get>
                  <CmdID>2</CmdID>
                </Get>
                <Get>
                  <CmdID>3</CmdID>
                </Get>
              </SyncBody>
            </SyncML>
            """;

    @TempDir
    private Path directory;

    @Test
    void what_is_wrong_stands_in_one_line_with_its_blame() throws IOException {
        Page page = Page.of(SmallRun.result(), directory);

        assertThat(withClass(page, "causes"))
                .isEqualTo("✗ fail Every message has a header DMPRO-SRV-32 in 1 of 2 runs, blame: server");
        assertThat(page.text()).contains("<a href=\"#fail-DMPRO-SRV-32--PROV-001\">Every message has a header</a>");
    }

    @Test
    void a_clean_run_says_that_nobody_has_to_act() throws IOException {
        assertThat(Page.of(VendorRun.clean(), directory).text())
                .contains("<p>Nothing was found on which anybody has to act.</p>");
    }

    @Test
    void coverage_is_counted_by_level_and_area_with_what_was_not_examined_and_why() throws IOException {
        Page page = Page.of(SteadyRun.unsteady(), directory);

        assertThat(page.text())
                .contains("MUST: 2 of 3 requirements examined; 1 passed, 1 failed, 1 not examined.")
                .contains("SHOULD: 0 of 1 requirements examined; 1 not examined.");
        assertThat(withClass(page, "areas"))
                .contains("Representation ✓ 1 passed ✗ 1 failed")
                .contains("Notification – 1 not examined")
                .contains("Robustness – 1 not examined");
        assertThat(page.all("details").stream().map(Page::words))
                .contains("Needs an adapter that notifies. 1 DMNOTI-SRV-01")
                .contains("No message of the run was subject to it 1 DMROB-SRV-04");
    }

    @Test
    void claims_known_deviations_and_unsteady_verdicts_appear_when_there_are_any() throws IOException {
        Page page = Page.of(SteadyRun.unsteady(), directory);

        assertThat(withClass(page, "claims")).isEqualTo("hmac No session used HMAC.");
        assertThat(page.text()).contains("Claimed, but not seen").contains("Seen, but not claimed");
        assertThat(withClass(page, "known"))
                .isEqualTo("DMREP-SRV-08 still deviates, accepted until 2026-12-31. Mended in 4.2"
                        + " DMREP-SRV-04 no longer fails. Mended in 4.2");
        assertThat(page.text()).contains("failed (No answer came.), then passed; counts as inconclusive");
        assertThat(Page.of(VendorRun.clean(), directory).text())
                .doesNotContain("Claimed, but not seen")
                .doesNotContain("Unsteady verdicts");
    }

    @Test
    void what_ran_and_did_not_apply_counts_as_run() throws IOException {
        assertThat(Page.of(SteadyRun.unsteady(), directory).text()).contains("2 of 3 scenarios were run.");
    }

    @Test
    void a_run_is_found_by_its_token_without_the_seed() throws IOException {
        assertThat(Page.of(SteadyRun.unsteady(), directory)
                        .byId("PROV-001.w12m")
                        .getTagName())
                .isEqualTo("td");
    }

    @Test
    void the_proving_message_shows_clause_codes_tokens_digest_and_the_line_in_question() throws IOException {
        Page page = Page.of(run(), directory);
        String message = Page.words(page.byId("fail-DMREP-SRV-08--PROV-001--message-0"));

        assertThat(message)
                .contains("✗ fail The CmdID 3 is not counted DMREP-SRV-08, RepPro 6.1.4")
                .contains("Status 401: Invalid credentials")
                .contains("Credentials of the server: equal name:password u:p compared equal")
                .contains("0000 02 WBXML 1.2");
        assertThat(page.all("mark"))
                .singleElement()
                .satisfies(mark -> assertThat(Page.words(mark)).isEqualTo("<CmdID>3</CmdID>"))
                .extracting(mark -> mark.getAttribute("id"))
                .isEqualTo("fail-DMREP-SRV-08--PROV-001--message-0--line-10");
    }

    private static String withClass(Page page, String name) {
        return page.all().stream()
                .filter(element -> element.getAttribute("class").equals(name))
                .findFirst()
                .map(Page::words)
                .orElseThrow(() -> new AssertionError("Nothing has the class " + name));
    }

    private static RunResult run() {
        WireMessage message = new WireMessage(
                        Direction.SERVER_TO_DEVICE,
                        Instant.EPOCH,
                        0,
                        "HTTP/1.1 200 OK",
                        Octets.of((byte) 2),
                        "application/vnd.syncml.dm+wbxml",
                        XML,
                        List.of())
                .explained(
                        List.of(new Explanation(
                                "Credentials of the server",
                                List.of(
                                        new Explanation.Step("name:password", "u:p"),
                                        new Explanation.Step("compared", "equal")))),
                        new WireReader() {
                            @Override
                            public String tokens(WireMessage any) {
                                return "0000  02  WBXML 1.2\n";
                            }

                            @Override
                            public List<String> codes(WireMessage any) {
                                return List.of("Status 401: Invalid credentials");
                            }
                        });
        ScenarioResult scenario = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .titled("First power-on", "A new device")
                .verdict(Verdict.FAIL, Blame.SERVER, "x")
                .finding(
                        Finding.of("DMREP-SRV-08", Level.MUST, Verdict.FAIL, Blame.SERVER, "The CmdID 3 is not counted")
                                .withExpectation("CmdIDs from 1 on", "CmdID 3")
                                .withEvidence("PROV-001.w12m", 0))
                .transcript(new Transcript("PROV-001.w12m", "d", "s", List.of(message)))
                .build();
        return SampleRun.of(
                List.of(scenario),
                List.of(new RequirementResult(
                        "DMREP-SRV-08", Level.MUST, "RepPro 6.1.4", "CmdIDs are unique", Verdict.FAIL, 1, List.of())));
    }
}
