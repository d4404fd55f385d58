package dev.provost.conformance.plan;

/**
 * One scenario in one configuration, to be run.
 *
 * @param scenario the scenario
 * @param configuration how its handsets hold their sessions
 */
public record PlannedScenario(ScenarioText scenario, Configuration configuration) {}
