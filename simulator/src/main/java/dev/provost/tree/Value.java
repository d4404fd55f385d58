package dev.provost.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The value of a leaf: octets with format and MIME type. Immutable; equality is by content.
 *
 * <p>Base64 of a transfer is resolved before a value is made; text is UTF-8.
 */
public final class Value {

    /** The type of a value whose {@code Meta} names none. */
    public static final String TEXT_PLAIN = "text/plain";

    private static final byte[] NOTHING = {};

    private final Format format;
    private final String type;
    private final byte[] octets;

    private Value(Format format, String type, byte[] octets) {
        if (format == Format.NODE) {
            throw new IllegalArgumentException("A leaf cannot have the format 'node'; add an interior node instead");
        }
        this.format = format;
        this.type = type.equals(TEXT_PLAIN) ? TEXT_PLAIN : type;
        this.octets = octets.length == 0 ? NOTHING : octets;
    }

    /** Octets of any format except {@link Format#NODE}; the array is copied. */
    public static Value of(Format format, String type, byte[] octets) {
        return new Value(format, type, octets.clone());
    }

    /** Text of any format except {@link Format#NODE}, with the type {@code text/plain}. */
    public static Value of(Format format, String text) {
        return new Value(format, TEXT_PLAIN, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text of the format {@code chr}. */
    public static Value chr(String text) {
        return of(Format.CHR, text);
    }

    /** A number of the format {@code int}. */
    public static Value integer(int number) {
        return of(Format.INT, Integer.toString(number));
    }

    /** A value of the format {@code bool}. */
    public static Value bool(boolean truth) {
        return of(Format.BOOL, Boolean.toString(truth));
    }

    /** Octets of the format {@code bin}; the array is copied. */
    public static Value bin(String type, byte[] octets) {
        return of(Format.BIN, type, octets);
    }

    /** The format, never {@link Format#NODE}. */
    public Format format() {
        return format;
    }

    /** The MIME type. */
    public String type() {
        return type;
    }

    /** A copy of the octets. */
    public byte[] octets() {
        return octets.clone();
    }

    /** The number of octets. */
    public int size() {
        return octets.length;
    }

    /** The octets read as UTF-8. */
    public String text() {
        return new String(octets, StandardCharsets.UTF_8);
    }

    /** The same octets with another format and type. */
    Value as(Format otherFormat, String otherType) {
        return new Value(otherFormat, otherType, octets);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Value value
                && format == value.format
                && type.equals(value.type)
                && Arrays.equals(octets, value.octets);
    }

    @Override
    public int hashCode() {
        return 31 * format.hashCode() + Arrays.hashCode(octets);
    }

    /** The value for a message to humans: text in quotes, binary as a number of octets. */
    @Override
    public String toString() {
        return format == Format.BIN ? octets.length + " octets of " + type : "'" + text() + "'";
    }
}
