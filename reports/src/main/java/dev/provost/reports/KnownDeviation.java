package dev.provost.reports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * An entry of the baseline: a deviation that is known and does not fail the run.
 *
 * @param subject id of a scenario or of a requirement, or a {@linkplain Finding#fingerprint() fingerprint}
 * @param configuration the only {@linkplain Configuration#slug() configuration} that it is about
 * @param reason why it is accepted
 * @param until last day on which it is accepted
 * @param state what this run says about it
 * @param place where the entry stands, for instance {@code acme-known.yaml:4}; empty when unknown
 * @param remark a sentence that helps to mend it; empty without one
 */
public record KnownDeviation(
        String subject,
        Optional<String> configuration,
        String reason,
        Optional<LocalDate> until,
        State state,
        String place,
        String remark) {

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
        /** Not examined in this run, or the run could not tell. */
        NOT_RUN("was not examined");

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

    /** An entry about every configuration. */
    public KnownDeviation(String subject, String reason, Optional<LocalDate> until, State state) {
        this(subject, Optional.empty(), reason, until, state, "", "");
    }

    /** This with what a run says about it. */
    public KnownDeviation withState(State other) {
        return new KnownDeviation(subject, configuration, reason, until, other, place, remark);
    }

    /** Whether it is about the configuration in which a scenario ran. */
    public boolean isAbout(Configuration ran) {
        return configuration.isEmpty() || configuration.get().equals(ran.slug());
    }

    /** Whether it names the scenario. */
    public boolean names(ScenarioResult scenario) {
        return subject.equals(scenario.id()) && isAbout(scenario.configuration());
    }

    /** Whether it names what was found in the scenario, by the requirement or by the fingerprint. */
    public boolean names(ScenarioResult scenario, Finding finding) {
        return (subject.equals(finding.requirement()) || subject.equals(finding.fingerprint()))
                && isAbout(scenario.configuration());
    }

    /** What is to be said about it in one line, for instance {@code PROV-001 no longer fails (acme-known.yaml:4)}. */
    public String sentence() {
        return label()
                + " "
                + state.label()
                + (state == State.EXPIRED
                        ? ", on " + until.map(LocalDate::toString).orElse("")
                        : "")
                + (place.isEmpty() ? "" : " (" + place + ")")
                + (remark.isEmpty() ? "" : ". " + remark);
    }

    /** The subject, with the configuration where it has one. */
    public String label() {
        return subject + configuration.map(only -> " in " + only).orElse("");
    }
}
