package dev.provost.tree;

import java.util.List;
import java.util.Optional;

/** A node with children and no value. Immutable. */
public final class Interior extends Node {

    private final String type;
    private final Children children;
    private final int ownOctets;

    Interior(NodeProperties properties, String type, Children children) {
        super(properties);
        this.type = type;
        this.children = children;
        this.ownOctets = (int) properties.octets();
    }

    /** The same node with other children. */
    private Interior(Interior other, Children children) {
        super(other);
        this.type = other.type;
        this.children = children;
        this.ownOctets = other.ownOctets;
    }

    static Interior empty(String name, String type, long epochSecond) {
        return new Interior(NodeProperties.fresh(name, epochSecond), type, Children.NONE);
    }

    @Override
    public Format format() {
        return Format.NODE;
    }

    /** The identifier of the management object rooted here, or empty. */
    @Override
    public String type() {
        return type;
    }

    /** The child with a name. */
    public Optional<Node> child(String name) {
        return children.find(name);
    }

    /** The child with a name, or with one that differs by case only. */
    Optional<Node> childWithoutCase(String name) {
        return child(name).or(() -> children.findWithoutCase(name));
    }

    /** The number of children. */
    public int childCount() {
        return children.size();
    }

    /** The children in the order of their names. */
    public Iterable<Node> children() {
        return children::cursor;
    }

    /** The names of the children, ordered. */
    public List<String> childNames() {
        return children.names();
    }

    @Override
    public long octets() {
        return ownOctets + children.octets();
    }

    @Override
    public boolean sameContent(Node other) {
        return this == other
                || other instanceof Interior interior
                        && sameProperties(interior)
                        && children.sameContent(interior.children);
    }

    @Override
    Interior with(NodeProperties properties) {
        return new Interior(properties, type, children);
    }

    Interior withChild(Node child) {
        return new Interior(this, children.with(child));
    }

    Interior withoutChild(String name) {
        return new Interior(this, children.without(name));
    }

    Interior changed(long epochSecond) {
        return with(properties().changed(epochSecond));
    }

    Children childSet() {
        return children;
    }

    @Override
    public String toString() {
        return name() + "/" + childNames();
    }
}
