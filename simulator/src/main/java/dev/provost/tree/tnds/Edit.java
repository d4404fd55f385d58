package dev.provost.tree.tnds;

import dev.provost.tree.Actor;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Property;
import dev.provost.tree.TreeStatus;
import dev.provost.tree.Value;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A tree while a document is worked into it, node by node. Not thread-safe. */
final class Edit {

    private final Actor actor;
    private final long now;
    private final UnaryOperator<Value> translation;
    private final boolean asDeputy;
    private ManagementTree tree;
    private boolean stoodIn;

    private Edit(ManagementTree tree, Actor actor, long now, UnaryOperator<Value> translation, boolean asDeputy) {
        this.tree = tree;
        this.actor = actor;
        this.now = now;
        this.translation = translation;
        this.asDeputy = asDeputy;
    }

    /** An edit by the one who sent the document. */
    static Edit by(Actor actor, ManagementTree tree, long now) {
        return new Edit(tree, actor, now, UnaryOperator.identity(), false);
    }

    /**
     * An edit by the device on behalf of a server: what only an ACL forbids the server, the device does.
     *
     * @param translation what is done to values of the document before they are written
     */
    static Edit onBehalfOf(Actor actor, ManagementTree tree, long now, UnaryOperator<Value> translation) {
        return new Edit(tree, actor, now, translation, true);
    }

    ManagementTree tree() {
        return tree;
    }

    /**
     * Creates a node with all below it, then sets ACLs and titles from the bottom up.
     *
     * @return whether the device had to stand in for the server
     */
    boolean create(LocUri uri, Draft draft) {
        stoodIn = false;
        add(uri, draft, false);
        describe(uri, draft);
        return stoodIn;
    }

    /** Does something to the node at an address that must succeed. */
    void apply(LocUri uri, BiFunction<ManagementTree, Actor, Change> work) {
        Change change = attempt(work);
        if (!change.succeeded()) {
            throw new RefusedException(change.status(), change.culprit().orElse(uri));
        }
        tree = change.tree();
    }

    private Change attempt(BiFunction<ManagementTree, Actor, Change> work) {
        Change change = work.apply(tree, actor);
        if (!asDeputy || change.status() != TreeStatus.PERMISSION_DENIED) {
            return change;
        }
        stoodIn = true;
        return work.apply(tree, Actor.DEVICE);
    }

    /** The value that a leaf of the document is to have. */
    Value value(LocUri uri, TndsNode leaf) {
        TndsProperties given = leaf.properties();
        byte[] octets = leaf.value().map(Value::octets).orElseGet(() -> new byte[0]);
        return translation.apply(tree.valueFor(uri, given.format(), given.type().filter(t -> !t.isEmpty()), octets));
    }

    void acl(LocUri uri, TndsProperties given) {
        given.acl().filter(acl -> !acl.isEmpty()).ifPresent(acl -> property(uri, Property.ACL, acl.toString()));
    }

    void property(LocUri uri, Property property, String text) {
        apply(uri, (t, by) -> t.replace(uri.withProperty(property), Value.chr(text), by, now));
    }

    /**
     * Adds a node.
     *
     * @param inside whether it is below a node that this document brought, so that the device may have created it already
     */
    private void add(LocUri uri, Draft draft, boolean inside) {
        TndsNode node = draft.node();
        if (inside && tree.node(uri).isPresent()) {
            fill(uri, node);
        } else if (node.leaf()) {
            apply(uri, (t, by) -> t.addLeaf(uri, value(uri, node), by, now));
        } else {
            apply(uri, (t, by) -> t.addInterior(uri, node.properties().type().orElse(""), by, now));
        }
        draft.children().forEach((name, child) -> add(uri.child(name), child, true));
    }

    /** Gives a leaf its value that came to life by itself together with the node above it. */
    private void fill(LocUri uri, TndsNode node) {
        if (node.leaf() != tree.value(uri).isPresent()) {
            throw new RefusedException(TreeStatus.COMMAND_NOT_ALLOWED, uri);
        }
        if (node.leaf()) {
            Value value = value(uri, node);
            boolean fixed =
                    attempt((t, by) -> t.replace(uri, value, by, now)).status() == TreeStatus.COMMAND_NOT_ALLOWED;
            apply(uri, (t, by) -> t.replace(uri, value, fixed ? Actor.DEVICE : by, now));
        }
    }

    private void describe(LocUri uri, Draft draft) {
        draft.children().forEach((name, child) -> describe(uri.child(name), child));
        TndsProperties given = draft.node().properties();
        boolean titled = tree.description().features().properties().contains(Property.TITLE);
        given.title()
                .filter(title -> titled && !title.isEmpty())
                .ifPresent(title -> apply(
                        uri,
                        (t, by) -> t.replace(uri.withProperty(Property.TITLE), Value.chr(title), Actor.DEVICE, now)));
        acl(uri, given);
    }
}
