package dev.provost.conformance.plan;

import java.util.Optional;

/** What of the suite concerns a server, for instance by its conformance statement. Immutable; may be shared. */
public interface Scope {

    /** Everything concerns it. */
    Scope EVERYTHING = new Scope() {
        @Override
        public Optional<String> exclusion(ScenarioText scenario) {
            return Optional.empty();
        }

        @Override
        public Optional<String> exclusion(Configuration configuration) {
            return Optional.empty();
        }

        @Override
        public boolean waives(String requirement) {
            return false;
        }

        @Override
        public boolean claims(String capability) {
            return false;
        }
    };

    /** Why a scenario does not concern the server, a sentence for the report; empty when it does. */
    Optional<String> exclusion(ScenarioText scenario);

    /** Why a configuration does not concern the server, a sentence for the report; empty when it does. */
    Optional<String> exclusion(Configuration configuration);

    /** Whether a warning about a requirement is of no interest, because the server does not claim to meet it. */
    boolean waives(String requirement);

    /** Whether somebody says expressly that the server offers a capability; what nobody speaks of is not claimed. */
    boolean claims(String capability);
}
