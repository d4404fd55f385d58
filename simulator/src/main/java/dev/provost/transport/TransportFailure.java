package dev.provost.transport;

/**
 * Why a request got no usable HTTP response.
 *
 * @param kind what happened, for counting
 * @param message one sentence for people, with host and port
 */
public record TransportFailure(Kind kind, String message) {

    /** Whether the test itself cut the line. */
    public boolean isPlanned() {
        return kind == Kind.CUT_IN_REQUEST || kind == Kind.CUT_IN_REPLY;
    }

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
        /** The certificate of the server has ended its validity. */
        TLS_EXPIRED,
        /** The validity of the server's certificate has not begun. */
        TLS_NOT_YET_VALID,
        /** The certificate of the server is for another host. */
        TLS_WRONG_HOST,
        /** Nobody who is trusted issued the certificate of the server. */
        TLS_UNKNOWN_ISSUER,
        /** The server issued its certificate itself, and it is not trusted. */
        TLS_SELF_SIGNED,
        /** The certificate of the server is unfit in another way. */
        TLS_BAD_CERTIFICATE,
        /** The server wants a client certificate, or refused the one that it got. */
        TLS_CLIENT_CERTIFICATE,
        /** Handset and server share no version of TLS or cipher suite. */
        TLS_NOTHING_IN_COMMON,
        /** The server does not know the identity of the pre-shared key, or has another key. */
        TLS_PRE_SHARED_KEY,
        /** The TLS handshake failed in another way. */
        TLS,
        /** What listens at the port of an https URL speaks no TLS. */
        NO_TLS,
        /** A fault of the line, planned by the test, cut the connection before the request was complete. */
        CUT_IN_REQUEST,
        /** A fault of the line, planned by the test, cut the connection before the response was complete. */
        CUT_IN_REPLY,
        /** A recording by somebody else does not hold the response; the device may well have got one. */
        NOT_RECORDED,
        /** The handset's own side gave the exchange up. */
        ABANDONED,
        /** Anything else; the message names the cause. */
        OTHER;

        /** Whether TLS did not come about, so that the server never had the request. */
        public boolean isAboutTls() {
            return switch (this) {
                case TLS_EXPIRED,
                        TLS_NOT_YET_VALID,
                        TLS_WRONG_HOST,
                        TLS_UNKNOWN_ISSUER,
                        TLS_SELF_SIGNED,
                        TLS_BAD_CERTIFICATE,
                        TLS_CLIENT_CERTIFICATE,
                        TLS_NOTHING_IN_COMMON,
                        TLS_PRE_SHARED_KEY,
                        TLS,
                        NO_TLS -> true;
                default -> false;
            };
        }

        /** Whether only a peer who speaks TLS can bring it about. */
        public boolean showsTls() {
            return isAboutTls() && this != TLS && this != NO_TLS;
        }
    }
}
