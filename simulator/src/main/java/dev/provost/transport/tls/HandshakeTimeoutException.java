package dev.provost.transport.tls;

import java.io.IOException;

/** The other side did not finish the handshake in time. */
final class HandshakeTimeoutException extends IOException {

    private static final long serialVersionUID = 1L;

    HandshakeTimeoutException() {
        super("The TLS handshake was not finished in time");
    }
}
