package dev.provost.reports.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.html.ComparisonPage;
import dev.provost.reports.sample.SampleRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "PASS, FAIL, worse",
        "WARN, FAIL, worse",
        "PASS, ERROR, worse",
        "PASS, INCONCLUSIVE, worse",
        "ERROR, FAIL, worse",
        "NOT_APPLICABLE, FAIL, worse",
        "FAIL, PASS, fixed",
        "FAIL, WARN, fixed",
        "ERROR, PASS, fixed",
        "FAIL, NOT_APPLICABLE, verdict",
        "PASS, WARN, verdict",
        "PASS, NOT_APPLICABLE, verdict",
    })
    void a_verdict_that_changed_is_told_under_its_heading(Verdict before, Verdict after, String heading) {
        Comparison comparison = compare(run(ended(before)), run(ended(after)));
        assertThat(ComparisonText.of(comparison))
                .contains("  " + heading + "  PROV-001 Title in wbxml-1.2-md5: " + before.key() + " -> " + after.key()
                        + ". why");
        assertThat(comparison.gotWorse(false)).isEqualTo(heading.equals("worse"));
    }

    @Test
    void the_same_twice_is_no_change() {
        Comparison comparison = compare(run(ended(Verdict.FAIL)), run(ended(Verdict.FAIL)));
        assertThat(ComparisonText.of(comparison).getFirst()).isEqualTo("No change.");
        assertThat(comparison.gotWorse(true)).isFalse();
    }

    @Test
    void a_failure_in_another_way_is_worse() {
        Comparison comparison = compare(
                run(withFinding("MsgRef is 7.")), run(withFinding("MsgRef is 8."), named("PROV-002", Verdict.PASS)));
        assertThat(comparison.worse()).isEmpty();
        assertThat(compare(run(withFinding("MsgRef is 7.")), run(withFinding("There is no MsgRef.")))
                        .worse())
                .extracting(VerdictChange::sentence)
                .containsExactly("PROV-001 Title in wbxml-1.2-md5: fail -> fail in another way. DMREP-SRV-10: There is"
                        + " no MsgRef.");
    }

    @Test
    void a_scenario_of_one_side_only_is_told_and_worse_when_it_fails() {
        assertThat(compare(run(), run(ended(Verdict.FAIL))).worse())
                .extracting(VerdictChange::sentence)
                .containsExactly("PROV-001 Title in wbxml-1.2-md5: new -> fail. why");
        Comparison gone = compare(run(ended(Verdict.PASS)), run());
        assertThat(gone.gotWorse(false)).isFalse();
        assertThat(gone.otherwise())
                .extracting(VerdictChange::sentence)
                .containsExactly("PROV-001 Title in wbxml-1.2-md5: pass -> gone");
    }

    @Test
    void another_permitted_way_is_told_but_not_another_port() {
        assertThat(compare(run(chose("refused by port 4711")), run(chose("refused by port 4712")))
                        .isSame())
                .isTrue();
        assertThat(compare(run(chose("Status 212")), run(chose("HTTP status"))).alternatives())
                .extracting(VerdictChange::sentence)
                .containsExactly("PROV-001 Title in wbxml-1.2-md5: Status 212 -> HTTP status");
    }

    @Test
    void a_requirement_whose_verdict_changed_is_told() {
        Comparison comparison = compare(
                SampleRun.of(List.of(), List.of(requirement(Verdict.PASS))),
                SampleRun.of(List.of(), List.of(requirement(Verdict.FAIL))));
        assertThat(ComparisonText.of(comparison)).contains("  requirement  DMREP-SRV-10 First Status: pass -> fail");
    }

    @Test
    void the_page_shows_what_a_server_said_as_text() throws IOException {
        ScenarioResult hostile = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.FAIL, Blame.SERVER, "<script>alert(1)</script>\u0007")
                .build();
        WireChange change = new WireChange(List.of("<b>old</b>"), List.of("a"), 1, 2, 3, "PROV-001, message 1");
        Path page = folder.resolve("page.html");
        ComparisonPage.write(
                compare(run(ended(Verdict.PASS)), run(hostile))
                        .withWire(new WireComparison(1, 1, List.of(change), List.of())),
                page);
        assertThat(page)
                .content()
                .contains("&lt;script&gt;", "&lt;b&gt;old&lt;/b&gt;", "What got worse")
                .doesNotContain("<script", "<b>old", "\u0007");
    }

    @Test
    void changes_of_the_wire_are_told_in_one_line_each() {
        assertThat(new WireChange(
                                List.of("Status 200 for SyncHdr"),
                                List.of("Status 212 for SyncHdr"),
                                37,
                                112,
                                112,
                                "A, message 2")
                        .sentence())
                .isEqualTo("in 37 scenarios (112 runs) the server now sends: Status 212 for SyncHdr, where it sent:"
                        + " Status 200 for SyncHdr (first: A, message 2)");
        assertThat(new WireChange(List.of(), List.of("a", "b", "c", "d", "e", "f"), 1, 1, 1, "A, message 2").sentence())
                .isEqualTo(
                        "in 1 scenario (1 run) the server now also sends: a; b; c; d; and 2 more (first: A, message 2)");
        assertThat(new WireChange(List.of("Final"), List.of(), 1, 1, 1, "A, message 2").sentence())
                .isEqualTo("in 1 scenario (1 run) the server no longer sends: Final (first: A, message 2)");
        assertThat(new WireChange(List.of("Final"), List.of("Final"), 1, 1, 1, "A, message 2").sentence())
                .isEqualTo("in 1 scenario (1 run) the server now sends at another place: Final (first: A, message 2)");
    }

    private static Comparison compare(RunResult before, RunResult after) {
        return Comparison.of(before, after);
    }

    private static RunResult run(ScenarioResult... scenarios) {
        return SampleRun.of(List.of(scenarios), List.of());
    }

    private static ScenarioResult ended(Verdict verdict) {
        return named("PROV-001", verdict);
    }

    private static ScenarioResult named(String id, Verdict verdict) {
        return ScenarioResult.builder(id, SampleRun.WBXML)
                .titled("Title", "Feature")
                .verdict(verdict, Blame.SERVER, "why")
                .build();
    }

    private static ScenarioResult chose(String alternative) {
        return ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .titled("Title", "Feature")
                .alternative(alternative)
                .build();
    }

    private static ScenarioResult withFinding(String message) {
        return ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .titled("Title", "Feature")
                .verdict(Verdict.FAIL, Blame.SERVER, message)
                .finding(Finding.of("DMREP-SRV-10", Level.MUST, Verdict.FAIL, Blame.SERVER, message))
                .build();
    }

    private static RequirementResult requirement(Verdict verdict) {
        return new RequirementResult("DMREP-SRV-10", Level.MUST, "1", "First Status", verdict, 1, List.of());
    }
}
