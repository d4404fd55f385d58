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

    /** Where manners show: orders alone and in groups, awkward values, small messages, credentials, lost answers. */
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
            "PROV-101");

    @Test
    void a_plain_server_is_clean_when_only_its_address_is_known() {
        RunResult result = PlainRun.bare(Style.PLAIN, Selection.everything(), Encoding.XML);
        assertThat(PlainRun.troubles(result)).isEmpty();
        assertThat(result.summary().pass()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void a_plain_server_is_clean_with_accounts_of_the_target() {
        RunResult result = PlainRun.withAccounts(Style.PLAIN, Selection.everything());
        assertThat(PlainRun.troubles(result)).isEmpty();
        assertThat(result.summary().pass()).isGreaterThanOrEqualTo(16);
    }

    @Test
    void a_plain_server_is_clean_in_the_whole_suite() {
        RunResult result = PlainRun.withAdapter(Style.PLAIN, Selection.everything());
        assertThat(PlainRun.troubles(result)).isEmpty();
        assertThat(result.scenarios())
                .filteredOn(s -> s.verdict() == Verdict.NOT_APPLICABLE)
                .as("it has no WBXML, no HMAC and no TLS")
                .allMatch(s -> s.reason().startsWith("None of the configurations")
                        || s.reason().startsWith("The scenario needs an https address"));
        assertThat(result.summary().pass()).isGreaterThan(60);
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void a_lawful_manner_gives_no_finding(Manner manner) {
        RunResult result = PlainRun.withAdapter(Style.of(manner), TELLING);
        assertThat(PlainRun.troubles(result)).isEmpty();
    }
}
