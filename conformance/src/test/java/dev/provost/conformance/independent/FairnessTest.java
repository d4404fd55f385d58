package dev.provost.conformance.independent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.independent.server.Manner;
import dev.provost.conformance.independent.server.Style;
import dev.provost.conformance.plan.Selection;
import dev.provost.reports.RunResult;
import dev.provost.reports.Verdict;
import dev.provost.syncml.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FairnessTest {

    /**
     * Where manners show: orders alone and in groups, awkward values, small messages, credentials, lost answers, parts of
     * values, users, trees, events, and messages that are not as they should be.
     */
    private static final Selection TELLING = Selection.ofIds(
            "PROV-001",
            "PROV-002",
            "PROV-004",
            "PROV-051",
            "PROV-061",
            "PROV-064",
            "PROV-070",
            "PROV-071",
            "PROV-082",
            "PROV-083",
            "PROV-085",
            "PROV-092",
            "PROV-093",
            "PROV-094",
            "PROV-095",
            "PROV-096",
            "PROV-097",
            "PROV-101",
            "LOB-001",
            "LOB-010",
            "PRO-001",
            "PRO-010",
            "UI-001",
            "UI-010",
            "TREE-002",
            "TREE-010",
            "TREE-020",
            "SEC-001",
            "SEC-007",
            "SEC-040",
            "SEC-041",
            "ROB-001",
            "ROB-021",
            "ROB-030",
            "ROB-035",
            "ROB-045",
            "ROB-056",
            "ROB-060",
            "ROB-062",
            "ROB-063",
            "ROB-064",
            "ROB-066");

    @Test
    void a_plain_server_is_clean_when_only_its_address_is_known() {
        RunResult result = PlainRun.bare(Style.PLAIN, Selection.everything(), Encoding.XML);
        assertThat(PlainRun.troubles(result)).isEmpty();
        assertThat(result.summary().pass()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void a_plain_server_is_clean_with_accounts_of_the_target() {
        RunResult result = PlainRun.withAccounts(Style.PLAIN, Selection.everything());
        assertThat(PlainRun.troubles(result)).isEmpty();
        assertThat(result.summary().pass()).isGreaterThanOrEqualTo(70);
    }

    @Test
    void a_plain_server_is_clean_in_the_whole_suite() {
        RunResult result = PlainRun.withAdapter(Style.PLAIN, Selection.everything());
        assertThat(PlainRun.troubles(result)).isEmpty();
        assertThat(result.scenarios())
                .filteredOn(s -> s.verdict() == Verdict.NOT_APPLICABLE)
                .as("it has no WBXML, no HMAC, no TLS and no firmware, and its adapter neither calls nor bootstraps")
                .allMatch(s -> s.reason().startsWith("None of the configurations")
                        || s.reason().startsWith("The scenario needs an ")
                        || s.id().startsWith("UPD-")
                                && s.reason().startsWith("The server takes no alerts on firmware (Status 415)"));
        assertThat(result.summary().pass()).isGreaterThan(300);
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void a_lawful_manner_gives_no_finding(Manner manner) {
        RunResult result = PlainRun.withAdapter(Style.of(manner), TELLING);
        assertThat(PlainRun.troubles(result)).isEmpty();
    }
}
