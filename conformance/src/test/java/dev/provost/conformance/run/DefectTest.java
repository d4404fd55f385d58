package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.plan.SuiteReader;
import dev.provost.conformance.plan.Unlock;
import dev.provost.fixtures.server.defect.Defect;
import dev.provost.fixtures.server.defect.FirmwareDefect;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.RunResult;
import dev.provost.reports.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefectTest {

    private static final List<ScenarioText> SUITE = SuiteReader.read();

    /** What shows without an order for firmware. */
    private static final Set<Defect> SHOWN_UNASKED = Set.of(FirmwareDefect.REFUSES_FIRMWARE_REQUESTS);

    /** All; those of firmware as soon as a scenario updates any. */
    static Stream<Defect> defects() {
        boolean updates = SUITE.stream().anyMatch(Unlock.FIRMWARE::isNeededBy);
        return Defect.all().stream()
                .filter(defect -> updates || !(defect instanceof FirmwareDefect) || SHOWN_UNASKED.contains(defect));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void a_defect_is_caught_under_the_requirement_that_it_breaks(Defect defect) {
        String own = "@req-" + defect.requirement();
        boolean caught = isNamed(defect)
                && (isBrokenInUsualOnes(own, defect) || broken(own, defect).contains(defect.requirement()));
        if (!caught) {
            assertThat(broken("@id-PROV-001 or @id-PROV-091 or " + own, defect)).contains(defect.requirement());
        }
    }

    /** Whether a scenario is about the very thing, so that rules need not look at others. */
    private static boolean isNamed(Defect defect) {
        return SUITE.stream().anyMatch(s -> s.requirements().contains(defect.requirement()));
    }

    /** Most defects show in every configuration, so that the usual ones are tried before all. */
    private static boolean isBrokenInUsualOnes(String tags, Defect defect) {
        return broken(ReferenceRun.usual(Selection.ofTags(tags), defect)).contains(defect.requirement());
    }

    private static Set<String> broken(String tags, Defect defect) {
        return broken(ReferenceRun.of(Selection.ofTags(tags), defect));
    }

    private static Set<String> broken(RunResult result) {
        return result.findings().stream()
                .filter(f -> f.verdict() == expected(f.level()) && f.blame() == Blame.SERVER)
                .map(Finding::requirement)
                .collect(Collectors.toSet());
    }

    /** A recommendation that is not followed is a warning. */
    private static Verdict expected(Level level) {
        return level == Level.MUST ? Verdict.FAIL : Verdict.WARN;
    }
}
