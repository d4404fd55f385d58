package dev.provost.tree;

/** A node with a value and no children. Immutable. */
public final class Leaf extends Node {

    private final Value value;

    Leaf(NodeProperties properties, Value value) {
        super(properties);
        this.value = value;
    }

    /** The value. */
    public Value value() {
        return value;
    }

    @Override
    public Format format() {
        return value.format();
    }

    @Override
    public String type() {
        return value.type();
    }

    @Override
    public long octets() {
        return properties().octets() + value.size();
    }

    @Override
    public boolean sameContent(Node other) {
        return this == other || other instanceof Leaf leaf && sameProperties(leaf) && value.equals(leaf.value);
    }

    @Override
    Leaf with(NodeProperties properties) {
        return new Leaf(properties, value);
    }

    Leaf withValue(Value other) {
        return new Leaf(properties(), other);
    }

    @Override
    public String toString() {
        return name() + "=" + value;
    }
}
