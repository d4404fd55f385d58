package dev.provost.conformance.run;

import dev.provost.reports.Finding;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.util.List;

/** Short words for long results, so that a failing test can be read. */
final class RunAssertions {

    private RunAssertions() {}

    /** A line for each scenario run that is neither a pass nor left out. */
    static List<String> troubles(RunResult result) {
        return result.scenarios().stream()
                .filter(s -> s.verdict() != Verdict.PASS && s.verdict() != Verdict.NOT_APPLICABLE)
                .map(RunAssertions::words)
                .toList();
    }

    private static String words(ScenarioResult s) {
        List<String> findings = s.findings().stream().map(RunAssertions::words).toList();
        return "\n%s %s %s %s: %s %s"
                .formatted(s.id(), s.configuration().slug(), s.verdict(), s.blame(), s.reason(), findings);
    }

    private static String words(Finding f) {
        return "%s %s: %s expected %s but was %s at %s"
                .formatted(f.requirement(), f.verdict(), f.message(), f.expected(), f.actual(), f.messageIndex());
    }
}
