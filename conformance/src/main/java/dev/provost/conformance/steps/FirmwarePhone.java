package dev.provost.conformance.steps;

import java.util.Optional;
import java.util.Set;

/** The firmware of a phone in a scenario: what the scenario did to it, and what has become of it since. */
final class FirmwarePhone {

    FirmwarePhone() {}

    /** The object for firmware that the server is to use. */
    String root() {
        throw new UnsupportedOperationException();
    }

    /** The version that it runs. */
    String version() {
        throw new UnsupportedOperationException();
    }

    /** The versions that it has run since the story began. */
    Set<String> everRun() {
        throw new UnsupportedOperationException();
    }

    /** How many messages had been sent when its version changed last. */
    int versionSince() {
        throw new UnsupportedOperationException();
    }

    /** The result of what it was told last, once it knows it. */
    Optional<Integer> lastResult() {
        throw new UnsupportedOperationException();
    }
}
