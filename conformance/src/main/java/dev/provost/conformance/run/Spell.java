package dev.provost.conformance.run;

import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.reports.Outage;
import dev.provost.transport.HttpExchange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A time in which the server answered nobody.
 *
 * @param from when it was last seen in good health, on the monotonic clock
 * @param until when it answered again; the largest number when it did not
 * @param outage what the reports say
 * @param suspects the scenario runs whose messages were the last ones that reached it
 * @param killer the one of them whose message it died of, by all that can be known
 */
record Spell(long from, long until, Outage outage, Set<PlannedScenario> suspects, Optional<PlannedScenario> killer) {

    Spell {
        suspects = Set.copyOf(suspects);
    }

    /** Whether an exchange went without an answer because of this. */
    boolean spoils(HttpExchange exchange) {
        return exchange.failure().filter(f -> !f.isPlanned()).isPresent()
                && exchange.times().finishedNanos() - from >= 0
                && exchange.times().startedNanos() <= until;
    }

    /** Whether a scenario run felt it. */
    boolean touches(ScenarioRun run) {
        return run.exchanges().stream().anyMatch(this::spoils);
    }

    /**
     * The number of the first message in the transcript of a scenario run that went without an answer because of this; the
     * largest number when there is none.
     */
    int firstSpoilt(ScenarioRun run) {
        List<HttpExchange> ordered = WireRecords.inOrder(run.exchanges());
        int index = 0;
        for (HttpExchange exchange : ordered) {
            if (spoils(exchange)) {
                return index;
            }
            index += exchange.response().isPresent() ? 2 : 1;
        }
        return Integer.MAX_VALUE;
    }
}
