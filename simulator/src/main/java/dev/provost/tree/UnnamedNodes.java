package dev.provost.tree;

/** Counts children that have run-time names. */
final class UnnamedNodes {

    private UnnamedNodes() {}

    /** The children of a node that no named description stands for. */
    static int count(Interior parent, NodeDescription description) {
        long named = description.children().values().stream()
                .filter(child -> !child.isUnnamed())
                .filter(child -> child.isCaseSensitive()
                        ? parent.child(child.name()).isPresent()
                        : parent.childWithoutCase(child.name()).isPresent())
                .count();
        return parent.childCount() - (int) named;
    }
}
