package dev.provost.conformance.run;

import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.rules.Observation;
import dev.provost.reports.ScenarioResult;
import java.util.List;
import java.util.Optional;

/**
 * What was found out before a run was interrupted; a run takes it over, and adds to it. Calls come from one thread at a
 * time.
 */
public interface RunMemory {

    /** Remembers nothing. */
    RunMemory NONE = new RunMemory() {
        @Override
        public Optional<Finished> finished(PlannedScenario planned) {
            return Optional.empty();
        }

        @Override
        public void keep(PlannedScenario planned, Finished finished) {}
    };

    /**
     * A scenario run that is over.
     *
     * @param result what came of it
     * @param observations what the rules saw, also what is right, without its place
     */
    record Finished(ScenarioResult result, List<Observation> observations) {
        /** Keeps the list unmodifiable. */
        public Finished {
            observations = List.copyOf(observations);
        }
    }

    /** What a planned scenario came to, so that it need not run again. */
    Optional<Finished> finished(PlannedScenario planned);

    /** Remembers what a scenario came to. */
    void keep(PlannedScenario planned, Finished finished);
}
