package dev.provost.tree;

/** Brings nodes to life together with the permanent nodes that are described below them. */
final class Creation {

    private final long now;

    Creation(long now) {
        this.now = now;
    }

    /** A new interior node. */
    Interior interior(String name, String type, NodeDescription description) {
        String identifier = type.isEmpty() && !description.types().isEmpty()
                ? description.types().getFirst()
                : type;
        return furnished(Interior.empty(name, identifier, now), description);
    }

    /** A new leaf. */
    Leaf leaf(String name, Value value) {
        return new Leaf(NodeProperties.fresh(name, now), value);
    }

    /** The node with the permanent children that are described for it. */
    Interior furnished(Interior node, NodeDescription description) {
        Interior result = node;
        for (NodeDescription child : description.children().values()) {
            if (child.isPermanent() && !child.isUnnamed() && child.occurrence().min() > 0) {
                result = result.withChild(permanent(child));
            }
        }
        return result;
    }

    private Node permanent(NodeDescription description) {
        Format format = description.format().orElse(Format.NODE);
        if (format == Format.NODE) {
            return interior(description.name(), "", description);
        }
        String type = description.types().isEmpty()
                ? Value.TEXT_PLAIN
                : description.types().getFirst();
        Value value = description.defaultValue().orElseGet(() -> Value.of(format, type, new byte[0]));
        return leaf(description.name(), value);
    }
}
