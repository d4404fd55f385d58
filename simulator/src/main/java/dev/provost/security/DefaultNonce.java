package dev.provost.security;

import java.nio.charset.StandardCharsets;

/** How the nonce {@code 0x00000000} of resynchronisation is read; devices differ (DM Notification 1.2.1, 5.1). */
public enum DefaultNonce {
    /** A number of four octets, as hexadecimal notation has it. */
    ZERO_OCTETS(Nonce.DEFAULT),
    /** Ten characters of ASCII. */
    CHARACTERS(Nonce.of("0x00000000".getBytes(StandardCharsets.US_ASCII)));

    private final Nonce nonce;

    DefaultNonce(Nonce nonce) {
        this.nonce = nonce;
    }

    /** The octets that enter a digest. */
    public Nonce nonce() {
        return nonce;
    }
}
