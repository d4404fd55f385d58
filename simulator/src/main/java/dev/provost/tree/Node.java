package dev.provost.tree;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A node of the tree with the properties that both kinds have (TND 1.2.1, 7). Immutable. */
public abstract sealed class Node permits Interior, Leaf {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String name;
    private final Acl acl;
    private final String title;
    private final long tStamp;
    private final char verNo;

    Node(NodeProperties properties) {
        name = properties.name();
        acl = properties.acl();
        title = properties.title();
        tStamp = properties.tStamp();
        verNo = properties.verNo();
    }

    Node(Node other) {
        name = other.name;
        acl = other.acl;
        title = other.title;
        tStamp = other.tStamp;
        verNo = other.verNo;
    }

    /** The name, empty for the root. */
    public final String name() {
        return name;
    }

    /** The node's own ACL, empty when it inherits. */
    public final Acl acl() {
        return acl;
    }

    /** The title, empty when there is none. */
    public final String title() {
        return title;
    }

    /** The time of the last change in seconds of the epoch. */
    public final long tStamp() {
        return tStamp;
    }

    /** {@link #tStamp()} as the property shows it, for instance {@code 20010711T163817Z}. */
    public final String tStampText() {
        return BASIC.format(Instant.ofEpochSecond(tStamp));
    }

    /** The number of changes modulo 65536. */
    public final int verNo() {
        return verNo;
    }

    /** The Format property. */
    public abstract Format format();

    /** The Type property: a MIME type, or the identifier of a management object or empty. */
    public abstract String type();

    /** The octets that this node and all below occupy: names, values, titles and ACLs. */
    public abstract long octets();

    /** Whether everything but TStamp and VerNo of this node and all below is the same. */
    public abstract boolean sameContent(Node other);

    final NodeProperties properties() {
        return new NodeProperties(name, acl, title, tStamp, verNo);
    }

    abstract Node with(NodeProperties properties);

    /** Whether everything of the node itself, its value and its children aside, is the same. */
    final boolean sameProperties(Node other) {
        return name.equals(other.name)
                && acl.equals(other.acl)
                && title.equals(other.title)
                && type().equals(other.type());
    }
}
