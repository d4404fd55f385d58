package dev.provost.transport.tls;

/** Octets are no certificate or key that can be used. The message says what they are, and what would do. */
public final class BadKeyMaterialException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadKeyMaterialException(String message) {
        super(message);
    }

    BadKeyMaterialException(String message, Throwable cause) {
        super(message, cause);
    }
}
