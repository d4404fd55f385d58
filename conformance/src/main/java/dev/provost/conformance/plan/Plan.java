package dev.provost.conformance.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What will run, decided before anything is sent.
 *
 * @param planned each scenario with each of its configurations, ordered by scenario
 * @param leftOut the scenarios that do not run, with reasons
 * @param adapter name of the adapter
 */
public record Plan(List<PlannedScenario> planned, List<LeftOut> leftOut, String adapter) {

    /** Keeps the lists unmodifiable. */
    public Plan {
        planned = List.copyOf(planned);
        leftOut = List.copyOf(leftOut);
    }

    /** This without some of the scenario runs. */
    public Plan without(Predicate<PlannedScenario> done) {
        return new Plan(planned.stream().filter(done.negate()).toList(), leftOut, adapter);
    }

    /** How many scenarios run in at least one configuration. */
    public int scenarios() {
        return (int) planned.stream().map(PlannedScenario::scenario).distinct().count();
    }

    /** How many configurations take part. */
    public int configurations() {
        return (int)
                planned.stream().map(PlannedScenario::configuration).distinct().count();
    }

    /** How many scenarios each thing would unlock that the user may bring; without those that unlock none. */
    public Map<Unlock, Integer> unlocks() {
        Map<Unlock, Integer> counts = new EnumMap<>(Unlock.class);
        leftOut.forEach(scenario -> counts.merge(scenario.unlockedBy(), 1, Integer::sum));
        return counts;
    }
}
