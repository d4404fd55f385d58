package dev.provost.security;

import java.util.Arrays;
import java.util.Optional;

/** A scheme of credentials that travel with a message (DM Security 1.2.1, 5.3 and 5.4). */
public enum AuthType {
    /** Name and password in base64. */
    BASIC("syncml:auth-basic", "BASIC"),
    /** Digest over name, password and nonce. */
    MD5("syncml:auth-md5", "DIGEST"),
    /** Digest over name, password, nonce and the whole message, in a header of the transport. */
    HMAC("syncml:auth-MAC", "HMAC");

    private final String metaType;
    private final String accountType;

    AuthType(String metaType, String accountType) {
        this.metaType = metaType;
        this.accountType = accountType;
    }

    /** The {@code Type} in the {@code Meta} of a {@code Cred} or {@code Chal}. */
    public String metaType() {
        return metaType;
    }

    /** The value of {@code AAuthType} in {@code ./DMAcc}. */
    public String accountType() {
        return accountType;
    }

    /** Whether each proof needs a nonce of its own. */
    public boolean needsNonce() {
        return this != BASIC;
    }

    /** The type that a {@code Meta} names, or empty when it is none of these. */
    public static Optional<AuthType> ofMetaType(String metaType) {
        return Arrays.stream(values()).filter(t -> t.metaType.equals(metaType)).findFirst();
    }

    /** The type that an {@code AAuthType} names, or empty when it is none of these. */
    public static Optional<AuthType> ofAccountType(String accountType) {
        return Arrays.stream(values())
                .filter(t -> t.accountType.equals(accountType))
                .findFirst();
    }
}
