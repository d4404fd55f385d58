package dev.provost.conformance.run;

import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.statement.CapabilityCatalogue;
import dev.provost.conformance.statement.Sighting;
import dev.provost.conformance.statement.Statement;
import dev.provost.conformance.statement.StatementComparison;
import dev.provost.conformance.statement.WireProbes;
import dev.provost.reports.RunResult;
import dev.provost.reports.StatementCheck;
import dev.provost.transport.ConnectionFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Holds a run against what the vendor said beforehand.
 *
 * @param request what was to run, with what the vendor said
 * @param plan what ran
 * @param context what was seen
 */
record Hindsight(RunRequest request, Plan plan, RunContext context) {

    /** The result with what became of statement and baseline. Days are those of UTC. */
    RunResult on(RunResult result) {
        Expectations expected = request.expected();
        RunResult stated = expected.statement()
                .map(statement -> result.withStatement(check(statement, result)))
                .orElse(result);
        LocalDate today = LocalDate.ofInstant(result.started(), ZoneOffset.UTC);
        boolean whole = request.selection().isEverything();
        return expected.baseline()
                .map(known -> stated.withBaseline(known.against(stated, whole, today, expected.lenient())))
                .orElse(stated);
    }

    private StatementCheck check(Statement statement, RunResult result) {
        StatementComparison comparison = new StatementComparison(CapabilityCatalogue.standard());
        for (PlannedScenario planned : plan.planned()) {
            context.find(planned).ifPresent(run -> {
                comparison.add(planned, run.transcriptName(), sightings(run));
                run.release();
            });
        }
        return comparison.with(statement, result.requirements());
    }

    private static List<Sighting> sightings(ScenarioRun run) {
        List<Sighting> seen = new ArrayList<>(WireProbes.of(run.transcript()));
        run.exchanges().stream()
                .filter(exchange -> exchange.response().isPresent())
                .flatMap(exchange -> exchange.connection().flatMap(ConnectionFacts::tls).stream())
                .map(tls -> new Sighting(
                        tls.preSharedIdentity().isPresent() ? "tls-psk" : "tls", tls.words(), OptionalInt.empty()))
                .distinct()
                .forEach(seen::add);
        return seen;
    }
}
