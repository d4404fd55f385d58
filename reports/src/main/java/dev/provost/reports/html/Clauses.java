package dev.provost.reports.html;

import dev.provost.reports.Finding;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the catalogue says about the requirements of a run.
 *
 * @param byId the requirements
 */
record Clauses(Map<String, RequirementResult> byId) {

    private static final int MOST = 6;

    /**
     * A finding at a message.
     *
     * @param mark its verdict
     * @param requirement id of the requirement
     * @param anchor where the requirement stands, empty when the catalogue does not know it
     * @param section where the specification says so
     * @param message what happened
     */
    record Clause(Mark mark, String requirement, String anchor, String section, String message) {}

    static Clauses of(RunResult run) {
        return new Clauses(run.requirements().stream()
                .collect(Collectors.toMap(RequirementResult::id, r -> r, (first, second) -> first)));
    }

    Optional<RequirementResult> find(String requirement) {
        return Optional.ofNullable(byId.get(requirement));
    }

    /** What was found at a message of a transcript. */
    List<Clause> at(ScenarioResult scenario, String transcript, int index) {
        return scenario.findings().stream()
                .filter(finding -> finding.verdict() != Verdict.PASS)
                .filter(finding -> finding.transcript().equals(Optional.of(transcript)))
                .filter(finding -> finding.messageIndex().orElse(-1) == index)
                .limit(MOST)
                .map(this::clause)
                .toList();
    }

    private Clause clause(Finding finding) {
        Optional<RequirementResult> requirement = find(finding.requirement());
        return new Clause(
                Mark.of(finding.verdict()),
                finding.requirement(),
                requirement.map(r -> Anchors.requirement(r.id())).orElse(""),
                requirement.map(RequirementResult::section).orElse(""),
                finding.message());
    }
}
