package dev.provost.conformance.rules;

import java.util.Base64;
import java.util.Optional;

/** Reads base64 as messages carry it. */
final class Base64Text {

    private Base64Text() {}

    static boolean isValid(String text) {
        return octets(text).isPresent();
    }

    /** The octets, or empty when the text is no base64; white space inside is skipped. */
    static Optional<byte[]> octets(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.replaceAll("\\s", "")));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
