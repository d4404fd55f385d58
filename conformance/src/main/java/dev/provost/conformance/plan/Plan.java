package dev.provost.conformance.plan;

import java.util.ArrayList;
import java.util.List;

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

    /** How many scenarios run in at least one configuration. */
    public int scenarios() {
        return (int) planned.stream().map(PlannedScenario::scenario).distinct().count();
    }

    /** How many configurations take part. */
    public int configurations() {
        return (int)
                planned.stream().map(PlannedScenario::configuration).distinct().count();
    }

    /** One sentence for the user, with what would unlock more. */
    public String summary() {
        int selected = scenarios() + leftOut.size();
        StringBuilder text = new StringBuilder("adapter " + adapter + ": " + scenarios() + " of " + selected
                + (selected == 1 ? " scenario runs" : " scenarios run") + ", " + planned.size() + " times over "
                + configurations() + (configurations() == 1 ? " configuration" : " configurations"));
        List<String> unlocks = new ArrayList<>();
        for (Unlock unlock : Unlock.values()) {
            long more = leftOut.stream().filter(l -> l.unlockedBy() == unlock).count();
            if (more > 0) {
                unlocks.add(unlock.words() + " unlocks " + more + " more");
            }
        }
        unlocks.forEach(u -> text.append("; ").append(u));
        return text.toString();
    }
}
