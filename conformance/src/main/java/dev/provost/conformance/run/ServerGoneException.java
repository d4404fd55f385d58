package dev.provost.conformance.run;

import org.opentest4j.TestAbortedException;

/** A scenario does not run because the server answers nobody any more. */
final class ServerGoneException extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    ServerGoneException(String message) {
        super(message);
    }
}
