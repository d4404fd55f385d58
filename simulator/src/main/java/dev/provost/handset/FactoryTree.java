package dev.provost.handset;

import static dev.provost.tree.Right.ADD;
import static dev.provost.tree.Right.DELETE;
import static dev.provost.tree.Right.GET;
import static dev.provost.tree.Right.REPLACE;

import dev.provost.tree.Acl;
import dev.provost.tree.Actor;
import dev.provost.tree.DeviceDescription;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Property;
import dev.provost.tree.TreeFeatures;
import dev.provost.tree.TreeLimits;
import dev.provost.tree.Value;
import java.util.EnumSet;
import java.util.Map;

/** Puts together the tree with which a model leaves the factory. Not thread-safe. */
final class FactoryTree {

    /** TStamp of all nodes of a new device: 2000-01-01T00:00:00Z. */
    static final long SHIPPED = 946_684_800L;

    private final NodeDescription.Builder root =
            NodeDescription.interior("", GET).permanent();
    private final AccountShape shape;
    private final LocUri account;
    private final Acl accountAcl;
    private final TreeNotation notation;
    private final NotedNode noted;

    FactoryTree(AccountShape shape, LocUri account, Acl accountAcl, Section tree) {
        this.shape = shape;
        this.account = account;
        this.accountAcl = accountAcl;
        notation = new TreeNotation(tree);
        noted = NotedNode.of(tree, tree.mapping());
        root.child(accounts());
        notation.describeChildren(root, noted, false);
    }

    void add(NodeDescription object) {
        root.child(object);
    }

    /** The top node above the account with the description of accounts in it. */
    private NodeDescription accounts() {
        NodeDescription.Builder below = NodeDescription.interior(
                        account.segments().get(account.depth() - 2), ADD, GET)
                .permanent()
                .child(shape.description());
        for (int i = account.depth() - 3; i >= 0; i--) {
            below = NodeDescription.interior(account.segments().get(i), GET)
                    .permanent()
                    .child(below);
        }
        if (shape instanceof DmAcc11) {
            below.child(NodeDescription.interior("Con", ADD, GET)
                    .permanent()
                    .child(NodeDescription.anything("*", EnumSet.of(ADD, DELETE, GET, REPLACE))));
        }
        return below.build();
    }

    ManagementTree grown(TreeLimits limits, TreeFeatures features) {
        ManagementTree tree = ManagementTree.factory(new DeviceDescription(root.build(), limits, features), SHIPPED);
        return notation.grow(withAccount(tree), LocUri.ROOT, noted);
    }

    private ManagementTree withAccount(ManagementTree bare) {
        ManagementTree tree =
                bare.addInterior(account, "", Actor.DEVICE, SHIPPED).tree();
        for (LocUri interior : shape.interiors(account)) {
            tree = tree.addInterior(interior, "", Actor.DEVICE, SHIPPED).tree();
        }
        for (Map.Entry<LocUri, Value> leaf : shape.fixed(account).entrySet()) {
            tree = tree.addLeaf(leaf.getKey(), leaf.getValue(), Actor.DEVICE, SHIPPED)
                    .tree();
        }
        for (LocUri leaf : shape.leaves(account)) {
            tree = tree.addLeaf(leaf, blank(tree, leaf), Actor.DEVICE, SHIPPED).tree();
        }
        Value acl = Value.chr(accountAcl.toString());
        return tree.replace(account.withProperty(Property.ACL), acl, Actor.DEVICE, SHIPPED)
                .tree();
    }

    private static Value blank(ManagementTree tree, LocUri leaf) {
        Format format =
                tree.description().find(leaf).flatMap(NodeDescription::format).orElse(Format.CHR);
        return switch (format) {
            case INT -> Value.integer(0);
            case BIN -> Value.bin("application/octet-stream", new byte[0]);
            default -> Value.of(format, "");
        };
    }
}
