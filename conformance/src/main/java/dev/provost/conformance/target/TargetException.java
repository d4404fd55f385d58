package dev.provost.conformance.target;

/** Thrown when a target is not described well; the message names file, line, what is wrong and what is allowed. */
public final class TargetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TargetException(String message) {
        super(message);
    }
}
