package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.Selection;
import dev.provost.fixtures.server.defect.Defect;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.RunResult;
import dev.provost.reports.Verdict;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefectTest {

    @ParameterizedTest
    @EnumSource(Defect.class)
    void a_defect_is_caught_under_the_requirement_that_it_breaks(Defect defect) {
        String related = "@id-PROV-001 or @id-PROV-091 or @req-" + defect.requirement();
        RunResult result = ReferenceRun.of(Selection.ofTags(related), defect);
        Set<String> broken = result.findings().stream()
                .filter(f -> f.verdict() == expected(f.level()) && f.blame() == Blame.SERVER)
                .map(Finding::requirement)
                .collect(Collectors.toSet());
        assertThat(broken).contains(defect.requirement());
    }

    /** A recommendation that is not followed is a warning. */
    private static Verdict expected(Level level) {
        return level == Level.MUST ? Verdict.FAIL : Verdict.WARN;
    }
}
