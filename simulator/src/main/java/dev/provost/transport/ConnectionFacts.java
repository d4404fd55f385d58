package dev.provost.transport;

import dev.provost.transport.tls.TlsFacts;
import java.util.Optional;

/**
 * The TCP connection that carried an exchange.
 *
 * @param number counts the connections of a client from 1; exchanges with the same number shared a connection
 * @param client the address and port of the handset's side
 * @param server the address and port of the server's side
 * @param openedNanos when the connection was established, on the clock of {@link TimeSource#nanos()}
 * @param tls what the TLS handshake agreed on; empty without TLS, and when the handshake failed
 */
public record ConnectionFacts(long number, Endpoint client, Endpoint server, long openedNanos, Optional<TlsFacts> tls) {

    ConnectionFacts with(Optional<TlsFacts> agreed) {
        return new ConnectionFacts(number, client, server, openedNanos, agreed);
    }
}
