package dev.provost.notification;

import dev.provost.security.Nonce;
import java.nio.charset.StandardCharsets;

/** How the default nonce {@code 0x00000000} of DM Notification 1.2.1, 5.1 is read; programs differ. */
public enum DefaultNonce {
    /** Four octets that are zero. */
    ZERO_OCTETS(Nonce.DEFAULT),
    /** The ten characters as they are printed. */
    PRINTED_TEXT(Nonce.of("0x00000000".getBytes(StandardCharsets.US_ASCII)));

    private final Nonce nonce;

    DefaultNonce(Nonce nonce) {
        this.nonce = nonce;
    }

    /** The nonce. */
    public Nonce nonce() {
        return nonce;
    }
}
