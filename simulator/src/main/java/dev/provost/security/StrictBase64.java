package dev.provost.security;

import java.util.Base64;
import java.util.Optional;

/** Base64 with padding and without line breaks inside: exactly what an encoder writes, blank space around it aside. */
public final class StrictBase64 {

    private StrictBase64() {}

    /** The octets, or empty when {@code text} has a foreign character, lacks padding or has stray bits at its end. */
    public static Optional<byte[]> decode(String text) {
        String bare = text.strip();
        try {
            byte[] octets = Base64.getDecoder().decode(bare);
            return encode(octets).equals(bare) ? Optional.of(octets) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The text for {@code octets}. */
    public static String encode(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
