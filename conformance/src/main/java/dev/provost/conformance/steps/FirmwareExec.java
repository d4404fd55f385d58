package dev.provost.conformance.steps;

import dev.provost.fumo.FumoOperation;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A command of the server that starts something about firmware.
 *
 * @param root the object for firmware that it is about, for instance {@code ./FUMO/System}
 * @param operation what is to be done
 * @param correlator how the server will know the report on it
 * @param status what the phone answered; empty when no answer of it was sent
 * @param messageIndex the message of the server
 */
record FirmwareExec(
        String root, FumoOperation operation, Optional<String> correlator, OptionalInt status, int messageIndex) {

    /** Whether the phone took it, to be carried out later or at once. */
    boolean isTaken() {
        return status.isPresent() && status.getAsInt() < 300;
    }
}
