package dev.provost.transport.tls;

/**
 * Why a TLS connection did not come about, or ended.
 *
 * @param kind what happened, for counting
 * @param predicate the rest of a sentence that begins with the name of the server: what happened, and what to do
 */
public record TlsFailure(Kind kind, String predicate) {

    /** What happened. */
    public enum Kind {
        /** The certificate of the server has ended its validity. */
        EXPIRED,
        /** The validity of the server's certificate has not begun. */
        NOT_YET_VALID,
        /** The certificate is good, but for another host. */
        WRONG_HOST,
        /** Nobody who is trusted issued the certificate. */
        UNKNOWN_ISSUER,
        /** The server issued its certificate itself. */
        SELF_SIGNED,
        /** The certificate is unfit in another way. */
        BAD_CERTIFICATE,
        /** The server wants a client certificate, or does not like the one that it got. */
        CLIENT_CERTIFICATE,
        /** The two sides share no version or cipher suite. */
        NOTHING_IN_COMMON,
        /** The server does not know the identity of the pre-shared key, or has another key. */
        PRE_SHARED_KEY,
        /** What listens there speaks no TLS. */
        NO_TLS,
        /** Anything else. */
        OTHER
    }
}
