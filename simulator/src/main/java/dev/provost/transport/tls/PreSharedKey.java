package dev.provost.transport.tls;

import java.util.Arrays;

/** A key that both sides know, with the name by which the client calls it (RFC 4279). Immutable. */
public final class PreSharedKey {

    /** Octets of the longest identity (RFC 4279, 5.3 asks for at least 128). */
    public static final int LONGEST_IDENTITY = 1024;

    /** Octets of the longest key (RFC 4279, 5.3 asks for at least 64). */
    public static final int LONGEST_KEY = 512;

    private final String identity;
    private final byte[] key;

    private PreSharedKey(String identity, byte[] key) {
        this.identity = identity;
        this.key = key;
    }

    /**
     * A key of 1 to {@link #LONGEST_KEY} octets.
     *
     * @throws IllegalArgumentException when identity or key is empty or too long
     */
    public static PreSharedKey of(String identity, byte[] key) {
        if (identity.isEmpty() || identity.length() > LONGEST_IDENTITY) {
            throw new IllegalArgumentException("The identity of a pre-shared key has 1 to %d characters, this has %d"
                    .formatted(LONGEST_IDENTITY, identity.length()));
        }
        if (key.length == 0 || key.length > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "A pre-shared key has 1 to %d octets, this has %d".formatted(LONGEST_KEY, key.length));
        }
        return new PreSharedKey(identity, key.clone());
    }

    /** The name of the key. */
    public String identity() {
        return identity;
    }

    /** The key; a copy. */
    public byte[] key() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PreSharedKey that && identity.equals(that.identity) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * identity.hashCode() + Arrays.hashCode(key);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "PreSharedKey of " + identity;
    }
}
