package dev.provost.reports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of the baseline: a deviation that is known and does not fail the run.
 *
 * @param subject id of a scenario or of a requirement
 * @param reason why it is accepted
 * @param until last day on which it is accepted
 * @param state what this run says about it
 */
public record KnownDeviation(String subject, String reason, Optional<LocalDate> until, State state) {

    /** What a run says about an entry. */
    public enum State {
        /** It still deviates: the entry excuses it. */
        MATCHED("still deviates"),
        /** It was examined and does not deviate any more: the entry should go. */
        NO_LONGER_FAILS("no longer fails"),
        /** No scenario and no requirement has this id. */
        NAMES_NOTHING("names nothing"),
        /** Its last day is over: the entry excuses nothing. */
        EXPIRED("has expired"),
        /** Not examined in this run. */
        NOT_RUN("was not run");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The end of a sentence that begins with the subject. */
        public String label() {
            return label;
        }

        /** The word for it in {@code results.json}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether the baseline file has to be mended. */
        public boolean isStale() {
            return this == NO_LONGER_FAILS || this == NAMES_NOTHING || this == EXPIRED;
        }
    }

    public KnownDeviation {
        Checks.notBlank("subject of a baseline entry", subject);
    }
}
