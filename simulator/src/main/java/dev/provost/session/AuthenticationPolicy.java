package dev.provost.session;

import dev.provost.security.DefaultNonce;
import dev.provost.security.Nonce;
import java.util.Objects;

/**
 * What the specification leaves to a device about credentials. Immutable.
 *
 * @param acceptance how long it trusts a server that has proved itself
 * @param defaultNonce how it reads the nonce of resynchronisation
 * @param resynchronising whether the session begins with that nonce in both directions, because the digest of a notification
 *     was right with no other (DM Notification 1.2.1, 6.2)
 */
public record AuthenticationPolicy(Acceptance acceptance, DefaultNonce defaultNonce, boolean resynchronising) {

    /** How long a proof holds (DM Protocol 1.2.1, 9.1). A HMAC holds for its message only, whatever is said here. */
    public enum Acceptance {
        /** Until the end of the session: status 212. */
        SESSION,
        /** For the message that carried it: status 200. */
        MESSAGE
    }

    /** Trusts a server for a session, reads the default nonce as four octets, and begins with the stored nonces. */
    public static final AuthenticationPolicy DEFAULT =
            new AuthenticationPolicy(Acceptance.SESSION, DefaultNonce.ZERO_OCTETS, false);

    public AuthenticationPolicy {
        Objects.requireNonNull(acceptance, "acceptance");
        Objects.requireNonNull(defaultNonce, "defaultNonce");
    }

    /** This with another acceptance. */
    public AuthenticationPolicy withAcceptance(Acceptance other) {
        return new AuthenticationPolicy(other, defaultNonce, resynchronising);
    }

    /** This with another reading of the default nonce. */
    public AuthenticationPolicy withDefaultNonce(DefaultNonce other) {
        return new AuthenticationPolicy(acceptance, other, resynchronising);
    }

    /** This for one session that resynchronises, or for one that does not. */
    public AuthenticationPolicy withResynchronising(boolean value) {
        return new AuthenticationPolicy(acceptance, defaultNonce, value);
    }

    /** The nonce with which a direction begins. */
    Nonce first(Nonce stored) {
        return resynchronising ? defaultNonce.nonce() : stored;
    }
}
