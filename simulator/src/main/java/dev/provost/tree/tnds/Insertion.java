package dev.provost.tree.tnds;

import dev.provost.tree.Actor;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.TreeStatus;
import java.util.Map;
import java.util.Optional;

/** Add of a document: all of its nodes or none. */
record Insertion(TndsDocument document, ManagementTree tree, LocUri target, Actor actor, long now) {

    Change add() {
        if (target.property().isPresent() || target.list().isPresent()) {
            return new Change(TreeStatus.COMMAND_NOT_ALLOWED, tree, Optional.empty());
        }
        try {
            boolean missing = tree.node(target).isEmpty();
            Map<LocUri, Draft> tops = new Layout(tree, target, missing).of(document);
            return Delivery.isFor(target)
                    ? new Delivery(tree, actor, now).deliver(tops)
                    : added(Edit.by(actor, tree, now), tops);
        } catch (RefusedException e) {
            return e.over(tree);
        }
    }

    private static Change added(Edit edit, Map<LocUri, Draft> tops) {
        tops.forEach(edit::create);
        return new Change(TreeStatus.OK, edit.tree(), Optional.empty());
    }
}
