package dev.provost.handset.model;

import dev.provost.tree.Acl;
import dev.provost.tree.Actor;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Property;
import dev.provost.tree.Value;
import java.util.List;
import java.util.Map;

/** Adds the node of an account with everything below it. Not thread-safe. */
final class AccountNodes {

    private final AccountShape shape;
    private final long epochSecond;
    private ManagementTree tree;

    AccountNodes(AccountShape shape, ManagementTree tree, long epochSecond) {
        this.shape = shape;
        this.tree = tree;
        this.epochSecond = epochSecond;
    }

    /**
     * The tree with the account.
     *
     * @throws IllegalArgumentException when the device has no room for a node
     */
    ManagementTree grown(LocUri node, DeviceIdentity identity, Map<String, Value> more, Acl acl) {
        interior(node);
        shape.interiors(node).forEach(this::interior);
        shape.fixed(node).forEach((uri, value) -> {
            if (more.keySet().stream().noneMatch(path -> Leaves.at(node, path).equals(uri))) {
                leaf(uri, value);
            }
        });
        List<LocUri> leaves = shape.leaves(node);
        List<Value> values = shape.values(identity);
        for (int i = 0; i < leaves.size(); i++) {
            leaf(leaves.get(i), values.get(i));
        }
        return finished(node, more, acl);
    }

    /** The tree with an object of which all leaves are given. */
    ManagementTree grown(LocUri node, Map<String, Value> leaves, Acl acl) {
        interior(node);
        return finished(node, leaves, acl);
    }

    private ManagementTree finished(LocUri node, Map<String, Value> more, Acl acl) {
        more.forEach((path, value) -> further(node, path, value));
        Value granted = Value.chr(acl.toString());
        take(node, tree.replace(node.withProperty(Property.ACL), granted, Actor.DEVICE, epochSecond));
        return tree;
    }

    /** A leaf at a path whose folders need not be there. */
    private void further(LocUri node, String path, Value value) {
        LocUri uri = node;
        String[] names = path.split("/");
        for (int i = 0; i < names.length - 1; i++) {
            uri = uri.child(names[i]);
            if (tree.node(uri).isEmpty()) {
                interior(uri);
            }
        }
        leaf(uri.child(names[names.length - 1]), value);
    }

    private void interior(LocUri uri) {
        take(uri, tree.addInterior(uri, "", Actor.DEVICE, epochSecond));
    }

    private void leaf(LocUri uri, Value value) {
        take(uri, tree.addLeaf(uri, value, Actor.DEVICE, epochSecond));
    }

    private void take(LocUri uri, Change change) {
        if (!change.succeeded()) {
            throw new IllegalArgumentException("%s cannot be added: status %d. Choose a model with room for it."
                    .formatted(uri, change.status().code()));
        }
        tree = change.tree();
    }
}
