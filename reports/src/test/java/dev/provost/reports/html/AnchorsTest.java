package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.VendorRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "DMPRO-SRV-32, PROV-001, fail-DMPRO-SRV-32--PROV-001",
        "'',           PROV-001, fail-PROV-001",
        "a b,          PROV-001, fail-a-b-17063--PROV-001",
    })
    void an_entry_is_named_after_verdict_requirement_and_scenario(String requirement, String scenario, String anchor) {
        assertThat(Anchors.card(Verdict.FAIL, requirement, scenario)).isEqualTo(anchor);
    }

    @Test
    void a_mailed_link_still_leads_somewhere_when_other_failures_are_mended() throws IOException {
        RunResult all = VendorRun.failing();
        List<ScenarioResult> withoutFirst = all.scenarios().stream()
                .filter(scenario -> !scenario.id().equals("PROV-001"))
                .toList();

        Set<String> before = failures(all);
        Set<String> after = failures(SampleRun.of(withoutFirst, all.requirements(), all.baseline()));

        assertThat(before).contains("fail-DMPRO-SRV-32--PROV-001", "fail-DMPRO-SRV-32--PROV-021");
        assertThat(after).contains("fail-DMPRO-SRV-32--PROV-021").doesNotContain("fail-DMPRO-SRV-32--PROV-001");
    }

    private Set<String> failures(RunResult run) throws IOException {
        return Page.of(run, directory).all("article", "li").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> id.startsWith("fail-") && !id.contains("--message-"))
                .collect(Collectors.toSet());
    }
}
