package dev.provost.conformance.run;

import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Fails a scenario that a server did not survive, though it is there to be survived, however its steps ended. To refuse a
 * malformed message in good order is a recommendation; to go on serving everybody else is none.
 */
final class Conviction {

    private Conviction() {}

    static ScenarioResult of(ScenarioResult result, PlannedScenario planned, RunContext context) {
        return result.verdict() == Verdict.FAIL
                ? result
                : context.watch()
                        .spellBy(planned)
                        .map(spell -> convicted(result, planned, spell))
                        .orElse(result);
    }

    private static ScenarioResult convicted(ScenarioResult result, PlannedScenario planned, Spell spell) {
        String requirement = planned.scenario().requirements().getFirst();
        String message = "The server answered nobody any more after a message of this scenario.";
        Finding finding = Finding.of(requirement, Level.MUST, Verdict.FAIL, Blame.SERVER, message)
                .withExpectation("a server that goes on serving", spell.outage().symptom());
        List<Finding> findings = new ArrayList<>(result.findings());
        findings.add(
                result.transcripts().isEmpty()
                        ? finding
                        : finding.inTranscript(result.transcripts().getFirst().name()));
        return result.judged(Verdict.FAIL, Blame.SERVER, message, findings);
    }
}
