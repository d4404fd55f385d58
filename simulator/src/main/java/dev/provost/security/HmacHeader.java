package dev.provost.security;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The value of the transport header {@code x-syncml-hmac}, which carries the credentials of type {@code syncml:auth-MAC}
 * (DM Security 1.2.1, 5.4.3). Immutable.
 *
 * @param algorithm the digest, {@value #MD5} when the header names none
 * @param username who sends the message, the {@code LocName} of its {@code Source}
 * @param mac the digest in base64, as it stands in the header
 */
public record HmacHeader(String algorithm, String username, String mac) {

    /** The name of the header on every transport. */
    public static final String NAME = "x-syncml-hmac";

    /** The only algorithm that is defined. */
    public static final String MD5 = "MD5";

    public HmacHeader {
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(mac, "mac");
    }

    /** A header with the defined algorithm. */
    public static HmacHeader of(String username, String mac) {
        return new HmacHeader(MD5, username, mac);
    }

    /**
     * Reads a header: parameters in any order and case, blank space around them, values with or without quotation marks,
     * empty and unknown parameters between them.
     *
     * @throws BadHmacHeaderException when it is no list of parameters, names one twice, or has no user name or no mac
     */
    public static HmacHeader parse(String value) {
        return new HmacHeaderParser(value).parse();
    }

    /** Whether the digest is the defined one. */
    public boolean isMd5() {
        return algorithm.equalsIgnoreCase(MD5);
    }

    /** Whether the user name is {@code name}; characters outside ASCII may have come as octets of UTF-8. */
    public boolean names(String name) {
        return username.equals(name)
                || new String(username.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).equals(name);
    }

    /** The value of the header. Characters of the user name outside ASCII become octets of UTF-8, one character each. */
    public String format() {
        String octets = new String(username.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String quoted = octets.replace("\\", "\\\\").replace("\"", "\\\"");
        return "algorithm=%s, username=\"%s\", mac=%s".formatted(algorithm, quoted, mac);
    }
}
