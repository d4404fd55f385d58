package dev.provost.tree.tnds;

import dev.provost.tree.Actor;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Reading;
import java.util.List;
import java.util.Optional;

/**
 * A serialised subtree: a {@code MgmtTree} (TNDS 1.2, 5.3).
 *
 * @param man the maker of the device that it comes from
 * @param mod the model of the device that it comes from
 * @param nodes the nodes at the top, at least one
 */
public record TndsDocument(Optional<String> man, Optional<String> mod, List<TndsNode> nodes) {

    public TndsDocument {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("A serialised subtree needs at least one node");
        }
    }

    /** A document that says nothing of the device. */
    public static TndsDocument of(TndsNode... nodes) {
        return new TndsDocument(Optional.empty(), Optional.empty(), List.of(nodes));
    }

    /** What was read of a tree, with the properties that were asked for. */
    public static TndsDocument of(Reading.OfSubtree subtree) {
        return Snapshot.of(subtree);
    }

    /**
     * Adds all nodes to a tree, or none (RepPro 1.2.1, 6.6.1).
     *
     * <p>A node without {@code Path} comes to lie below the target, or becomes the target itself where that is missing and
     * has the name of the node. A {@code Path} is relative to the target, unless it leads from the root to the target.
     * At the Inbox the device finds the place by the identifier of the management object instead, whether or not the
     * server may add there, and rewrites values that are addresses below {@code ./Inbox} (Standardized Objects, 5.3.4).
     *
     * @param target the {@code Target} of the command, without query
     * @param epochSecond the time of the change
     * @return 200, or the status for the node that failed, with its address and the very tree that was given
     */
    public Change addTo(ManagementTree tree, LocUri target, Actor actor, long epochSecond) {
        return new Insertion(this, tree, target, actor, epochSecond).add();
    }

    /**
     * Makes subtrees what the document says, or changes nothing: what it does not hold is removed from within the
     * nodes at its top, what it holds besides is added (RepPro 1.2.1, 6.6.11).
     *
     * @param target the {@code Target} of the command, without query; when it has the name of a node without {@code Path},
     *     it is that node, otherwise the node is below it
     * @param epochSecond the time of the change
     * @return 200, or the status for the node that failed, with its address and the very tree that was given
     */
    public Change replaceIn(ManagementTree tree, LocUri target, Actor actor, long epochSecond) {
        return new Exchange(this, tree, target, actor, epochSecond).replace();
    }
}
