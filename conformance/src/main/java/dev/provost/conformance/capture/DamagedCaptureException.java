package dev.provost.conformance.capture;

/** A capture breaks the rules of its own format; the message says where. */
final class DamagedCaptureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DamagedCaptureException(String message) {
        super(message);
    }
}
