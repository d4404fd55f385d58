package dev.provost.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two trees, TStamp and VerNo aside. Immutable.
 *
 * <p>Subtrees that both share are skipped, so comparing a tree with its successor costs about as much as the changes
 * between them. A renamed node is one removed and one added.
 *
 * @param changes one for each node, ordered by address
 */
public record TreeDiff(List<NodeChange> changes) {

    public TreeDiff {
        changes = List.copyOf(changes);
    }

    /** The differences that turn {@code before} into {@code after}. */
    public static TreeDiff between(ManagementTree before, ManagementTree after) {
        List<NodeChange> changes = new ArrayList<>();
        new Comparison(changes::add).nodes(LocUri.ROOT, before.root(), after.root());
        return new TreeDiff(changes);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The addresses of the nodes that differ. */
    public List<LocUri> uris() {
        return changes.stream().map(NodeChange::uri).toList();
    }
}
