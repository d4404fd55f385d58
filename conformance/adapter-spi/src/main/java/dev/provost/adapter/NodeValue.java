package dev.provost.adapter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The value of a node of the management tree.
 *
 * @param format {@code chr}, {@code int}, {@code bool}, {@code bin}, {@code b64}, {@code xml}, {@code node}, {@code null},
 *     {@code date}, {@code time} or {@code float} (TND 1.2.1, 7.7.2)
 * @param type media type of the value, {@code text/plain} unless something else is known
 * @param octets the value itself, never in base64; text as UTF-8; empty for an interior node; not copied, must not be
 *     changed
 */
public record NodeValue(String format, String type, byte[] octets) {

    private static final String TEXT_PLAIN = "text/plain";

    /** Text of format {@code chr}. */
    public static NodeValue text(String text) {
        return of("chr", text);
    }

    /** Text of the given format. */
    public static NodeValue of(String format, String text) {
        return new NodeValue(format, TEXT_PLAIN, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Octets of format {@code bin}. */
    public static NodeValue binary(String type, byte[] octets) {
        return new NodeValue("bin", type, octets);
    }

    /** A subtree as a document in XML (TNDS 1.2). */
    public static NodeValue subtree(byte[] document) {
        return new NodeValue("xml", "application/vnd.syncml.dmtnds+xml", document);
    }

    /** What an interior node has for a value. */
    public static NodeValue interior() {
        return new NodeValue("node", "", new byte[0]);
    }

    /** Whether this belongs to an interior node. */
    public boolean isInterior() {
        return format.equals("node");
    }

    /** The value read as UTF-8. */
    public String asText() {
        return new String(octets, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeValue that
                && format.equals(that.format)
                && type.equals(that.type)
                && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * format.hashCode() + type.hashCode()) + Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return "NodeValue[%s, %s, %d octets]".formatted(format, type, octets.length);
    }
}
