package dev.provost.tree.tnds;

import dev.provost.tree.Actor;
import dev.provost.tree.Change;
import dev.provost.tree.Interior;
import dev.provost.tree.Leaf;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Node;
import dev.provost.tree.Property;
import dev.provost.tree.TreeStatus;
import dev.provost.tree.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replace by a document: the subtrees at its top become what it says, or nothing changes. */
record Exchange(TndsDocument document, ManagementTree tree, LocUri target, Actor actor, long now) {

    Change replace() {
        if (target.property().isPresent() || target.list().isPresent() || Delivery.isFor(target)) {
            return new Change(TreeStatus.COMMAND_NOT_ALLOWED, tree, Optional.empty());
        }
        if (tree.node(target).isEmpty()) {
            return new Change(TreeStatus.NOT_FOUND, tree, Optional.empty());
        }
        try {
            Edit edit = Edit.by(actor, tree, now);
            Map<LocUri, Draft> tops = new Layout(tree, target, true).of(document);
            tops.forEach((uri, draft) -> exchange(edit, uri, draft));
            return new Change(TreeStatus.OK, edit.tree(), Optional.empty());
        } catch (RefusedException e) {
            return e.over(tree);
        }
    }

    private void exchange(Edit edit, LocUri uri, Draft draft) {
        Optional<Node> present = edit.tree().node(uri);
        if (present.isEmpty()) {
            edit.create(uri, draft);
            return;
        }
        switch (present.get()) {
            case Leaf leaf when draft.node().leaf() -> value(edit, uri, leaf, draft.node());
            case Interior interior
            when !draft.node().leaf() -> {
                remove(edit, uri, interior, draft);
                draft.children().forEach((name, child) -> exchange(edit, uri.child(name), child));
            }
            default -> throw new RefusedException(TreeStatus.COMMAND_NOT_ALLOWED, uri);
        }
        describe(edit, uri, present.get(), draft.node().properties());
    }

    private void remove(Edit edit, LocUri uri, Interior interior, Draft draft) {
        Set<String> kept = new HashSet<>();
        for (String name : draft.children().keySet()) {
            edit.tree().node(uri.child(name)).map(Node::name).ifPresent(kept::add);
        }
        for (Node child : interior.children()) {
            if (!kept.contains(child.name())) {
                LocUri below = uri.child(child.name());
                edit.apply(below, (t, by) -> t.delete(below, by, now));
            }
        }
    }

    /** What is the same needs no right. */
    private void value(Edit edit, LocUri uri, Leaf leaf, TndsNode node) {
        Value value = node.value().isPresent() ? edit.value(uri, node) : leaf.value();
        if (!value.equals(leaf.value())) {
            edit.apply(uri, (t, by) -> t.replace(uri, value, by, now));
        }
    }

    private static void describe(Edit edit, LocUri uri, Node before, TndsProperties given) {
        given.title()
                .filter(title -> !title.equals(before.title()))
                .ifPresent(title -> edit.property(uri, Property.TITLE, title));
        given.acl()
                .filter(acl -> !acl.equals(before.acl()))
                .ifPresent(acl -> edit.property(uri, Property.ACL, acl.toString()));
    }
}
