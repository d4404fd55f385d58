package dev.provost.tree;

import java.util.function.Consumer;

/** Finds the differences of two nodes with all below them. */
final class Comparison {

    private final Consumer<NodeChange> changes;

    Comparison(Consumer<NodeChange> changes) {
        this.changes = changes;
    }

    void nodes(LocUri uri, Node before, Node after) {
        if (before == after) {
            return;
        }
        boolean sameValue = !(before instanceof Leaf was)
                || !(after instanceof Leaf is)
                || was.value().equals(is.value());
        if (before.getClass() != after.getClass() || !before.sameProperties(after) || !sameValue) {
            changes.accept(new NodeChange.Changed(uri, before, after));
        }
        Pairs.walk(childrenOf(before), childrenOf(after), new Pairs.Visitor() {
            @Override
            public void onlyBefore(Node node) {
                removed(uri.below(node.name()), node);
            }

            @Override
            public void onlyAfter(Node node) {
                added(uri.below(node.name()), node);
            }

            @Override
            public void both(Node was, Node is) {
                nodes(uri.below(was.name()), was, is);
            }
        });
    }

    private void removed(LocUri uri, Node node) {
        changes.accept(new NodeChange.Removed(uri, node));
        childrenOf(node).cursor().forEachRemaining(child -> removed(uri.below(child.name()), child));
    }

    private void added(LocUri uri, Node node) {
        changes.accept(new NodeChange.Added(uri, node));
        childrenOf(node).cursor().forEachRemaining(child -> added(uri.below(child.name()), child));
    }

    private static Children childrenOf(Node node) {
        return node instanceof Interior interior ? interior.childSet() : Children.NONE;
    }
}
