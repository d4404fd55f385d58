package dev.provost.security;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A nonce: opaque octets that enter a digest as they are, and travel in {@code NextNonce} as base64 (MetaInfo 1.2.1,
 * 5.2.14). Immutable.
 */
public final class Nonce {

    /** Octets of a generated nonce, the least that DM Security 1.2.1, 5.3.2 recommends. */
    public static final int GENERATED_OCTETS = 16;

    /** A nonce without octets, in use before any was given. */
    public static final Nonce EMPTY = new Nonce(new byte[0]);

    /** The nonce {@code 0x00000000} of resynchronisation, read as four zero octets (DM Notification 1.2.1, 5.1). */
    public static final Nonce DEFAULT = new Nonce(new byte[4]);

    private final byte[] octets;

    private Nonce(byte[] octets) {
        this.octets = octets;
    }

    /** The nonce of the given octets, which are copied. */
    public static Nonce of(byte... octets) {
        return octets.length == 0 ? EMPTY : new Nonce(octets.clone());
    }

    /** The nonce written in {@code base64}, or empty when that is no strict base64. */
    public static Optional<Nonce> ofBase64(String base64) {
        return StrictBase64.decode(base64).map(Nonce::of);
    }

    /** A new nonce of {@value #GENERATED_OCTETS} octets from the given source. */
    public static Nonce generate(RandomGenerator random) {
        byte[] octets = new byte[GENERATED_OCTETS];
        random.nextBytes(octets);
        return new Nonce(octets);
    }

    /** A copy of the octets. */
    public byte[] octets() {
        return octets.clone();
    }

    /** The content of {@code NextNonce}. */
    public String base64() {
        return Base64.getEncoder().encodeToString(octets);
    }

    byte[] raw() {
        return octets;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nonce that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return "Nonce[" + base64() + "]";
    }
}
