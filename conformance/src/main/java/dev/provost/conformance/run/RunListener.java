package dev.provost.conformance.run;

import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.reports.ScenarioResult;

/** Hears how a run goes on, for a terminal. Calls come one at a time, from any thread; they must be quick. */
public interface RunListener {

    /** A listener that does not listen. */
    RunListener SILENT = new RunListener() {};

    /** The plan is made and the server answers: the scenarios begin. */
    default void planned(Plan plan) {}

    /** A scenario begins. */
    default void started(PlannedScenario scenario) {}

    /**
     * A scenario is over.
     *
     * @param result what came of it
     * @param progress how far the run is
     */
    default void finished(ScenarioResult result, Progress progress) {}

    /**
     * All scenarios are over, and those that went wrong are tried a second time.
     *
     * @param scenarios how many scenario runs
     */
    default void tryingAgain(int scenarios) {}

    /** This and then another one. */
    default RunListener and(RunListener other) {
        RunListener first = this;
        return new RunListener() {
            @Override
            public void planned(Plan plan) {
                first.planned(plan);
                other.planned(plan);
            }

            @Override
            public void started(PlannedScenario scenario) {
                first.started(scenario);
                other.started(scenario);
            }

            @Override
            public void finished(ScenarioResult result, Progress progress) {
                first.finished(result, progress);
                other.finished(result, progress);
            }

            @Override
            public void tryingAgain(int scenarios) {
                first.tryingAgain(scenarios);
                other.tryingAgain(scenarios);
            }
        };
    }
}
