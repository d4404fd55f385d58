package dev.provost.conformance.adapter.manual;

import dev.provost.conformance.plan.PlannedScenario;
import java.util.Optional;

/**
 * Where a run is.
 *
 * @param scenario the scenario run that is under way
 * @param number its number, from 1
 * @param total how many there are
 * @param expected about how many prompts the whole run takes, 0 when nobody counted
 */
record Place(Optional<PlannedScenario> scenario, int number, int total, int expected) {

    static final Place NOWHERE = new Place(Optional.empty(), 0, 0, 0);

    /** Names the scenario run in the journal. */
    String key() {
        return scenario.map(s -> s.scenario().id() + "." + s.configuration().id())
                .orElse("start");
    }

    /** For the head of a prompt. */
    String words(int prompt) {
        String progress = "prompt " + prompt + (expected > 0 ? " of about " + Math.max(expected, prompt) : "");
        return scenario.map(s -> "%s, scenario %d of %d: %s (%s) %s"
                        .formatted(
                                progress,
                                number,
                                total,
                                s.scenario().id(),
                                s.configuration().id(),
                                s.scenario().title()))
                .orElse(progress);
    }

    /** The requirements for whose sake a person is asked. */
    String requirements() {
        return scenario.map(s -> String.join(", ", s.scenario().requirements())).orElse("");
    }
}
