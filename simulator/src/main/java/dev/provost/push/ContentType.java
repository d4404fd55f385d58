package dev.provost.push;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type with its parameters, in which the case of names does not matter. Immutable.
 *
 * @param mediaType type and subtype in lower case, for instance {@code application/vnd.syncml.notification}
 * @param parameters values by upper-case name, in order; {@code SEC} is a decimal number or the word of a method
 */
public record ContentType(String mediaType, Map<String, String> parameters) {

    private static final String SEC = "SEC";
    private static final String MAC = "MAC";

    public ContentType {
        mediaType = mediaType.toLowerCase(Locale.ROOT);
        Map<String, String> copy = new LinkedHashMap<>();
        parameters.forEach((name, value) -> copy.put(name.toUpperCase(Locale.ROOT), value));
        parameters = Collections.unmodifiableMap(copy);
        if (!mediaType.matches("[!-~&&[^;,\"]]+/[!-~&&[^;,\"]]+")) {
            throw new IllegalArgumentException("'%s' is no media type. Use one such as %s."
                    .formatted(mediaType, "application/vnd.syncml.notification"));
        }
        copy.forEach(ContentType::requireCarriable);
    }

    /** A media type without parameters. */
    public static ContentType of(String mediaType) {
        return new ContentType(mediaType, Map.of());
    }

    /**
     * Reads a header such as {@code application/vnd.wap.connectivity-wbxml; SEC=1; MAC=0A1B}.
     *
     * @throws PushFormatException when it is none
     */
    public static ContentType parse(String header) {
        return ContentTypeText.parse(header);
    }

    /** This with one more parameter, or another value for it. */
    public ContentType with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name.toUpperCase(Locale.ROOT), value);
        return new ContentType(mediaType, more);
    }

    /** This with the method that protects a bootstrap document: 0 to 3, or a word (DM Security 1.2.1, 5.7). */
    public ContentType withSec(String method) {
        return with(SEC, method);
    }

    /** This with the message authentication code of a bootstrap document in hexadecimal. */
    public ContentType withMac(String hex) {
        return with(MAC, hex);
    }

    /** The method that protects a bootstrap document. */
    public Optional<String> sec() {
        return Optional.ofNullable(parameters.get(SEC));
    }

    /** The message authentication code of a bootstrap document in hexadecimal. */
    public Optional<String> mac() {
        return Optional.ofNullable(parameters.get(MAC));
    }

    /** This as a header of HTTP. */
    public String header() {
        return ContentTypeText.of(this);
    }

    private static void requireCarriable(String name, String value) {
        if (!name.matches("[!-~&&[^;,=\"]]+") || !value.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            throw new IllegalArgumentException(
                    "The parameter '%s' with value '%s' cannot be carried. Use printable ASCII."
                            .formatted(name, value));
        }
    }
}
