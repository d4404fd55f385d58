package dev.provost.tree;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The Format property of a node (TND 1.2.1, 7.7.2 and 9).
 *
 * <p>There is no {@code b64}: it is a form of transfer, the node it fills is {@link #BIN}.
 */
public enum Format {
    /** Octets. */
    BIN,
    /** {@code true} or {@code false}. */
    BOOL,
    /** Text. */
    CHR,
    /** A day, ISO 8601. */
    DATE,
    /** An XML Schema float. */
    FLOAT,
    /** A signed decimal of 32 bits. */
    INT,
    /** An interior node. */
    NODE,
    /** No value. */
    NULL,
    /** A time of day or a point in time, ISO 8601. */
    TIME,
    /** A document. */
    XML;

    /** The name on the wire, for instance {@code chr}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format with the given name on the wire, case-sensitive; {@code b64} is {@link #BIN}.
     *
     * @return empty for an unknown name, which a device answers with 415
     */
    public static Optional<Format> ofWireName(String name) {
        if (name.equals("b64")) {
            return Optional.of(BIN);
        }
        return Arrays.stream(values()).filter(f -> f.wireName().equals(name)).findFirst();
    }
}
