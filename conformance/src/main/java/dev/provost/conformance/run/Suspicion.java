package dev.provost.conformance.run;

import dev.provost.reports.Finding;
import java.util.Optional;

/**
 * What a scenario shows, and what else may lie behind it.
 *
 * @param finding what a step holds against the server; empty where the scenario shows nothing at all
 * @param symptom what may be the same in ordinary sessions
 * @param occasion where in its session it shows
 */
record Suspicion(Optional<Finding> finding, Symptom symptom, Occasion occasion) {}
