package dev.provost.transport.tls;

/** TLS cannot be set up as asked for. The message names the reason. */
public final class TlsSetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TlsSetupException(String message, Throwable cause) {
        super(message, cause);
    }
}
