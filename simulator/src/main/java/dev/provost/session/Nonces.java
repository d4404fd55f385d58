package dev.provost.session;

import dev.provost.security.Nonce;

/**
 * The two nonces of an account that outlive a session (DM Security 1.2.1, 5.3.4).
 *
 * @param client for the credentials of the device, given by the server
 * @param server for the credentials of the server, given by the device
 */
public record Nonces(Nonce client, Nonce server) {

    /** No nonce given yet in either direction. */
    public static final Nonces NONE = new Nonces(Nonce.EMPTY, Nonce.EMPTY);
}
