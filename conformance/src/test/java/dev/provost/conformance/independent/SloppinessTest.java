package dev.provost.conformance.independent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.independent.server.Fault;
import dev.provost.conformance.independent.server.Style;
import dev.provost.conformance.plan.Selection;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.RunResult;
import dev.provost.reports.Verdict;
import dev.provost.syncml.Encoding;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SloppinessTest {

    private static final Selection TELLING = Selection.ofIds(
            "PROV-003", "PROV-082", "PROV-085", "PROV-087", "PROV-088", "PROV-091", "PROV-094", "PROV-096");

    /** A namespace left out, and the MsgID of the device repeated, are warnings: the device loses nothing by them. */
    @ParameterizedTest
    @CsvSource({
        "NO_FINAL, FAIL, DMPRO-SRV-04",
        "CREDENTIALS_UNCHECKED, FAIL, DMSEC-SRV-01 DMSEC-SRV-02 DMSEC-SRV-05",
        "CMD_IDS_REPEATED, FAIL, DMREP-SRV-08",
        "STATUS_CHILDREN_MISPLACED, FAIL, DMREP-SRV-09",
        "WRONG_MSG_REFS, FAIL, DMREP-SRV-09",
        "WRONG_CMD_REFS, FAIL, DMREP-SRV-09",
        "MSG_ID_ECHOED, WARN, DMREP-SRV-05",
        "CONTENT_LENGTH_TOO_LONG, FAIL, DMTRN-SRV-01",
        "CONTENT_LENGTH_TOO_SHORT, FAIL, DMTRN-SRV-01",
        "NAMESPACE_UNDECLARED, WARN, DMREP-SRV-01",
        "HTML_PAGE, FAIL, DMTRN-SRV-01",
        "SESSION_ID_FORGOTTEN, FAIL, DMREP-SRV-04",
        "SESSION_FORGOTTEN, FAIL, DMREP-SRV-05 DMSEC-SRV-11"
    })
    void a_sloppy_server_is_blamed_for_what_it_does_wrong_and_for_nothing_else(
            Fault fault, Verdict verdict, String requirements) {
        RunResult result = PlainRun.withAdapter(Style.of(fault), TELLING);
        assertThat(named(result)).containsExactlyInAnyOrder(requirements.split(" "));
        assertThat(result.findings().stream().map(Finding::blame)).containsOnly(Blame.SERVER);
        assertThat(result.findings().stream().map(Finding::verdict)).contains(verdict);
    }

    @Test
    void a_server_that_refuses_wbxml_is_told_so_once_for_each_session() {
        RunResult result = PlainRun.bare(Style.PLAIN, Selection.everything(), Encoding.XML, Encoding.WBXML);
        assertThat(named(result)).containsExactly("DMTRN-SRV-03");
        assertThat(result.findings())
                .allSatisfy(f -> assertThat(f.message())
                        .isEqualTo(
                                "The server refuses messages in WBXML. If that is meant, list under encodings in the target"
                                        + " what it serves"));
    }

    private static Set<String> named(RunResult result) {
        return result.findings().stream().map(Finding::requirement).collect(Collectors.toSet());
    }
}
