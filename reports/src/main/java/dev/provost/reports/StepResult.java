package dev.provost.reports;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One step of a scenario.
 *
 * @param keyword {@code Given}, {@code When} and so on, without the blank behind it
 * @param text the step as written
 * @param outcome what became of it
 * @param message why it did not pass
 * @param duration how long it took
 */
public record StepResult(String keyword, String text, Outcome outcome, Optional<String> message, Duration duration) {

    /** What became of a step. */
    public enum Outcome {
        /** It did what it says. */
        PASSED,
        /** What it expects was not so. */
        FAILED,
        /** Not executed, because an earlier step decided the scenario. */
        SKIPPED,
        /** It could not be executed. */
        BROKEN;

        /** The word for it in reports. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A step that passed. */
    public static StepResult passed(String keyword, String text, Duration duration) {
        return new StepResult(keyword, text, Outcome.PASSED, Optional.empty(), duration);
    }
}
