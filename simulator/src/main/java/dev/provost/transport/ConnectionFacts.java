package dev.provost.transport;

/**
 * The TCP connection that carried an exchange.
 *
 * @param number counts the connections of a client from 1; exchanges with the same number shared a connection
 * @param client the address and port of the handset's side
 * @param server the address and port of the server's side
 * @param openedNanos when the connection was established, on the clock of {@link TimeSource#nanos()}
 */
public record ConnectionFacts(long number, Endpoint client, Endpoint server, long openedNanos) {}
