package dev.provost.tree;

/** One node that differs between two trees. Immutable. */
public sealed interface NodeChange {

    /** The address of the node. */
    LocUri uri();

    /**
     * A node that came.
     *
     * @param uri its address
     * @param node the new node
     */
    record Added(LocUri uri, Node node) implements NodeChange {
        @Override
        public String toString() {
            return uri + " was added" + (node instanceof Leaf leaf ? " with " + leaf.value() : "");
        }
    }

    /**
     * A node that went.
     *
     * @param uri its address
     * @param node the node as it was
     */
    record Removed(LocUri uri, Node node) implements NodeChange {
        @Override
        public String toString() {
            return uri + " was removed" + (node instanceof Leaf leaf ? ", it held " + leaf.value() : "");
        }
    }

    /**
     * A node whose value, type, title or ACL changed, or which is now of the other kind.
     *
     * @param uri its address
     * @param before the node as it was
     * @param after the node as it is
     */
    record Changed(LocUri uri, Node before, Node after) implements NodeChange {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(uri.toString());
            if (before instanceof Leaf was
                    && after instanceof Leaf is
                    && !was.value().equals(is.value())) {
                text.append(" changed from ").append(was.value()).append(" to ").append(is.value());
            }
            if (!before.acl().equals(after.acl())) {
                text.append(" has the ACL '" + after.acl() + "' instead of '" + before.acl() + "'");
            }
            if (!before.title().equals(after.title())) {
                text.append(" has the title '" + after.title() + "' instead of '" + before.title() + "'");
            }
            if (!before.type().equals(after.type())) {
                text.append(" has the type '" + after.type() + "' instead of '" + before.type() + "'");
            }
            return text.toString();
        }
    }
}
