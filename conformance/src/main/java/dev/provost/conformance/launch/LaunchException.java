package dev.provost.conformance.launch;

/** Thrown when a target cannot be brought up or taken down; the message is a sentence for the user. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
