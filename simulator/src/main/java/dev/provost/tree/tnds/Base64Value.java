package dev.provost.tree.tnds;

import java.util.Base64;
import java.util.Optional;

/** Base64 as documents have it, with line breaks and indentation. */
final class Base64Value {

    private Base64Value() {}

    static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.replaceAll("[ \\t\\r\\n]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
