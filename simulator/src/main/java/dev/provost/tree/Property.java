package dev.provost.tree;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A property of a node, addressed as {@code uri?prop=Name} (TND 1.2.1, 7). */
public enum Property {
    /** Who may do what; see {@link Acl}. */
    ACL("ACL"),
    /** Format of the value, {@code node} for an interior node. */
    FORMAT("Format"),
    /** Last segment of the URI. */
    NAME("Name"),
    /** Octets of the value; leaves only. */
    SIZE("Size"),
    /** A text for humans, at most {@value #MAX_TITLE_OCTETS} octets. */
    TITLE("Title"),
    /** Time of the last change, UTC. */
    TSTAMP("TStamp"),
    /** MIME type of a leaf, management object identifier of an interior node. */
    TYPE("Type"),
    /** Number of changes modulo 65536. */
    VER_NO("VerNo");

    /** Octets of the longest title. */
    public static final int MAX_TITLE_OCTETS = 255;

    private final String wireName;

    Property(String wireName) {
        this.wireName = wireName;
    }

    /** The name in a URI, for instance {@code TStamp}. */
    public String wireName() {
        return wireName;
    }

    /** The property with the given {@link #wireName()}, case-sensitive, or empty. */
    public static Optional<Property> ofWireName(String name) {
        return Arrays.stream(values()).filter(p -> p.wireName.equals(name)).findFirst();
    }

    /** The properties that every device has: ACL, Format, Name and Type. */
    public static Set<Property> mandatory() {
        return EnumSet.of(ACL, FORMAT, NAME, TYPE);
    }
}
