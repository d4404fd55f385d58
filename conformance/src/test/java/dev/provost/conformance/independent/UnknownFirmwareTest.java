package dev.provost.conformance.independent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.provost.conformance.independent.server.Fault;
import dev.provost.conformance.independent.server.Style;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.statement.CapabilityCatalogue;
import dev.provost.conformance.statement.Statement;
import dev.provost.conformance.statement.StatementReader;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.syncml.Encoding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What phones say about firmware of their own accord, to a server that answers 415 to alerts of every type. */
class UnknownFirmwareTest {

    private static final Selection OF_STRANGERS = Selection.ofIds("UPD-005", "UPD-014", "UPD-015");
    private static final Selection OF_KNOWN_PHONES =
            Selection.ofIds("UPD-001", "UPD-002", "UPD-003", "UPD-004", "UPD-010", "UPD-011", "UPD-012", "UPD-013");

    @TempDir
    private Path directory;

    @Test
    void a_server_that_offers_no_firmware_may_refuse_what_is_said_about_it() {
        RunResult result = PlainRun.withAccounts(Style.PLAIN, OF_KNOWN_PHONES);
        assertThat(result.findings()).isEmpty();
        assertThat(result.scenarios()).isNotEmpty().allSatisfy(s -> {
            assertThat(s.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
            assertThat(s.reason())
                    .isEqualTo(
                            "The server takes no alerts on firmware (Status 415), and nobody says that it offers any.");
        });
        assertThat(ofFirmware(result)).containsOnly(Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_server_that_lets_strangers_in_is_not_blamed_for_its_firmware() {
        RunResult result = PlainRun.bare(Style.of(Fault.CREDENTIALS_UNCHECKED), OF_STRANGERS, Encoding.XML);
        assertThat(result.scenarios()).hasSize(3).allSatisfy(s -> {
            assertThat(s.verdict()).isEqualTo(Verdict.PASS);
            assertThat(s.alternative()).contains("refused with 415 by a server that may offer no firmware");
        });
        assertThat(ofFirmware(result)).containsOnly(Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_server_that_says_it_offers_firmware_has_to_take_wishes_and_ought_to_take_reports() {
        RunResult result = PlainRun.stated(saying("firmware: yes"), Style.PLAIN, OF_KNOWN_PHONES);
        assertThat(byId(result, "UPD-001", "UPD-002", "UPD-003", "UPD-004")).allSatisfy(s -> {
            assertThat(s.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(s.blame()).isEqualTo(Blame.SERVER);
            assertThat(s.findings()).extracting(Finding::requirement).containsOnly("FUMO-SRV-06");
        });
        assertThat(byId(result, "UPD-010", "UPD-011", "UPD-012", "UPD-013"))
                .allSatisfy(s -> assertThat(s.verdict()).isEqualTo(Verdict.WARN));
    }

    @Test
    void a_server_that_says_nobody_may_ask_for_firmware_is_not_asked() {
        RunResult result = PlainRun.stated(
                saying("firmware: yes, firmware-requests: no"), Style.PLAIN, Selection.ofIds("UPD-001", "UPD-005"));
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void a_server_that_says_nothing_to_events_is_told_so_and_nothing_of_firmware() {
        RunResult known = PlainRun.withAccounts(Style.of(Fault.EVENTS_UNANSWERED), OF_KNOWN_PHONES);
        assertThat(known.findings())
                .isNotEmpty()
                .extracting(Finding::requirement)
                .containsOnly("DMPRO-SRV-28");
        RunResult bare = PlainRun.bare(
                Style.of(Fault.EVENTS_UNANSWERED, Fault.CREDENTIALS_UNCHECKED), OF_STRANGERS, Encoding.XML);
        assertThat(bare.findings())
                .isNotEmpty()
                .extracting(Finding::requirement)
                .containsOnly("DMPRO-SRV-28");
    }

    private Statement saying(String capabilities) {
        Path file = directory.resolve("ics.yaml");
        assertDoesNotThrow(() -> Files.writeString(file, "server: x\ncapabilities: { " + capabilities + " }\n"));
        return StatementReader.read(file.toString(), CapabilityCatalogue.standard());
    }

    private static List<ScenarioResult> byId(RunResult result, String... ids) {
        List<ScenarioResult> found = result.scenarios().stream()
                .filter(s -> List.of(ids).contains(s.id()))
                .toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(ids.length);
        return found;
    }

    private static List<Verdict> ofFirmware(RunResult result) {
        return result.requirements().stream()
                .filter(r -> r.id().startsWith("FUMO-"))
                .map(RequirementResult::verdict)
                .toList();
    }
}
