package dev.provost.session;

import dev.provost.syncml.StatusCode;

/** Something inside a device that goes wrong with one command for one node. */
public sealed interface Mishap {

    /**
     * The command is not carried out.
     *
     * @param code why: 403, 420, 500, 503, 506, 510, 511, 514 or any other error
     */
    record Failure(StatusCode code) implements Mishap {
        public Failure {
            if (code.code() < ItemOutcome.FIRST_FAILURE) {
                throw new IllegalArgumentException("Status %d is no failure; give 300 or more.".formatted(code.code()));
            }
        }
    }

    /** The command is carried out and cannot be undone: 516 instead of 216 when its {@code Atomic} fails. */
    record Irreversible() implements Mishap {}
}
