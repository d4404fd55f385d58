package dev.provost.transport;

/** A push could not be sent. The message says where to and why. */
public final class PushSendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PushSendException(String target, String reason) {
        super("The push to %s could not be sent: %s".formatted(target, reason));
    }
}
