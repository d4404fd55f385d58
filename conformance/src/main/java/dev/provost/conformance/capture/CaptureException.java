package dev.provost.conformance.capture;

/** A file cannot be read as a capture; the message names the file, the reason and what to do. */
public final class CaptureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CaptureException(String message) {
        super(message);
    }

    CaptureException(String message, Throwable cause) {
        super(message, cause);
    }
}
