package dev.provost.tree;

/** Counts children that have run-time names. */
final class UnnamedNodes {

    private UnnamedNodes() {}

    /** The children of a node that no named description stands for. */
    static int count(Interior parent, NodeDescription description) {
        long named = description.children().keySet().stream()
                .filter(name -> !name.equals(NodeDescription.UNNAMED))
                .filter(name -> parent.child(name).isPresent())
                .count();
        return parent.childCount() - (int) named;
    }
}
