package dev.provost.transport;

/**
 * Why a request got no usable HTTP response.
 *
 * @param kind what happened, for counting
 * @param message one sentence for people, with host and port
 */
public record TransportFailure(Kind kind, String message) {

    /** What happened. */
    public enum Kind {
        /** The host name is unknown, or no route leads to the host. */
        UNREACHABLE,
        /** Nothing listens at the port. */
        REFUSED,
        /** The connection was not established in time. */
        CONNECT_TIMEOUT,
        /** The response was not complete in time. */
        RESPONSE_TIMEOUT,
        /** The connection was reset before the response was complete, or closed before it began. */
        RESET,
        /** The connection was closed in good order in the middle of the response. */
        INCOMPLETE,
        /** The response is larger than the limit. */
        TOO_LARGE,
        /** What came back is not HTTP/1.x. */
        MALFORMED_HTTP,
        /** The TLS handshake failed. */
        TLS,
        /** A fault of the line, planned by the test, cut the connection. */
        CUT,
        /** The handset's own side gave the exchange up. */
        ABANDONED,
        /** Anything else; the message names the cause. */
        OTHER
    }
}
