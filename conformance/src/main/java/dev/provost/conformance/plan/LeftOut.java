package dev.provost.conformance.plan;

/**
 * A scenario that does not run, decided before the run.
 *
 * @param scenario the scenario
 * @param reason a sentence for the report
 * @param unlockedBy what would make it run
 */
public record LeftOut(ScenarioText scenario, String reason, Unlock unlockedBy) {}
