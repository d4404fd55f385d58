package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.Selection;
import dev.provost.fixtures.server.defect.FirmwareDefect;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.RunResult;
import dev.provost.reports.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone that its server gives another address than the operator did: what it then fails to do is the server's fault. */
class MisledPhoneTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RBK-006 | The power of the phone was to fail and did not: its PkgURL is /content/
            RBK-010 | The phone runs 9.2.117 and not 9.2.118: its PkgURL is /content/
            UPD-067 | The phone reports 411 where it should report 402: its PkgURL is /content/
            """)
    void what_a_misled_phone_cannot_do_is_held_against_the_server(String id, String message) {
        RunResult result = ReferenceRun.of(Selection.ofTags("@id-" + id), FirmwareDefect.RELATIVE_PKGURL);

        assertThat(result.scenarios()).allMatch(run -> run.verdict() == Verdict.FAIL);
        assertThat(result.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.FAIL)
                .isNotEmpty()
                .allMatch(finding -> finding.blame() == Blame.SERVER)
                .extracting(Finding::requirement)
                .containsOnly("FUMO-SRV-02");
        assertThat(result.findings()).anyMatch(finding -> finding.message().startsWith(message));
    }

    @Test
    void an_address_without_a_path_is_passed_on_as_it_is() {
        RunResult result = ReferenceRun.of(Selection.ofTags("@id-UPD-062"), FirmwareDefect.RELATIVE_PKGURL);

        assertThat(result.findings()).extracting(Finding::requirement).doesNotContain("DMTRN-SRV-01");
    }
}
