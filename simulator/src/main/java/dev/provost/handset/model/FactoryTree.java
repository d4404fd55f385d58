package dev.provost.handset.model;

import static dev.provost.tree.Right.ADD;
import static dev.provost.tree.Right.DELETE;
import static dev.provost.tree.Right.GET;
import static dev.provost.tree.Right.REPLACE;

import dev.provost.tree.Acl;
import dev.provost.tree.Actor;
import dev.provost.tree.DeviceDescription;
import dev.provost.tree.Format;
import dev.provost.tree.Interior;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Node;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Property;
import dev.provost.tree.TreeFeatures;
import dev.provost.tree.TreeLimits;
import dev.provost.tree.TreeStatus;
import dev.provost.tree.Value;
import dev.provost.tree.ddf.DdfNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together the tree with which a model leaves the factory. Not thread-safe. */
final class FactoryTree {

    /** TStamp of all nodes of a new device: 2000-01-01T00:00:00Z. */
    static final long SHIPPED = 946_684_800L;

    private final Map<LocUri, Acl> acls = new LinkedHashMap<>();
    private final Set<String> described = new HashSet<>();
    private final List<LocUri> objects = new ArrayList<>();
    private final NodeDescription.Builder root =
            NodeDescription.interior("", GET).permanent();
    private final AccountShape shape;
    private final LocUri account;
    private final Acl accountAcl;
    private final Section section;
    private final TreeNotation notation;
    private final NotedNode noted;

    FactoryTree(AccountShape shape, LocUri account, Acl accountAcl, Section tree) {
        this.shape = shape;
        this.account = account;
        this.accountAcl = accountAcl;
        section = tree;
        notation = new TreeNotation(tree);
        noted = NotedNode.of(tree, tree.mapping());
        refuseReserved();
        root.child(accounts());
        notation.describeChildren(root, noted, false);
    }

    private void refuseReserved() {
        described.addAll(
                List.of("DevInfo", "DevDetail", "Inbox", account.segments().getFirst()));
        for (String name : described) {
            if (noted.children().containsKey(name)) {
                throw section.fault(
                        noted.children().get(name).line(),
                        "'" + name + "' cannot be given in 'tree'",
                        "Use 'devInfo', 'devDetail', 'inbox' or 'account'");
            }
        }
    }

    void add(NodeDescription object) {
        root.child(object);
    }

    /** Adds the top node above objects of the device itself; {@code built} are those that are not there by themselves. */
    void addObjects(NodeDescription top, List<LocUri> built, Acl acl) {
        if (!described.add(top.name()) || noted.children().containsKey(top.name())) {
            throw section.fault(
                    section.line(),
                    "'" + top.name() + "' is described twice, once in 'firmware'",
                    "Put the update objects below a node of their own, for instance ./FUMO");
        }
        root.child(top);
        objects.addAll(built);
        acls.put(LocUri.ROOT.child(top.name()), acl);
    }

    /** Adds a management object of a device description, with the permanent folders that lead to it. */
    void addDescribed(DdfNode object) {
        LocUri above = object.path().map(LocUri::parse).orElse(LocUri.ROOT);
        NodeDescription description = object.description();
        for (String name : above.segments().reversed()) {
            description = NodeDescription.interior(name, ADD, GET)
                    .permanent()
                    .child(description)
                    .build();
        }
        if (!described.add(description.name()) || noted.children().containsKey(description.name())) {
            throw section.fault(
                    section.line(),
                    "'" + description.name() + "' is described twice, once in a file of 'ddf'",
                    "Describe it in one place");
        }
        root.child(description);
        object.acl()
                .filter(acl -> !object.description().isUnnamed())
                .ifPresent(acl -> acls.put(above.child(object.description().name()), acl));
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
        DeviceDescription description = new DeviceDescription(root.build(), TreeLimits.NONE, TreeFeatures.ALL);
        ManagementTree unlimited =
                notation.grow(withAccount(ManagementTree.factory(description, SHIPPED)), LocUri.ROOT, noted);
        ManagementTree tree = withAcls(unlimited).with(limits, features);
        refuseBeyondLimits(tree, LocUri.ROOT, tree.root());
        if (limits.capacityOctets() > 0 && tree.octets() > limits.capacityOctets()) {
            throw section.fault(
                    section.line(),
                    "the tree takes " + tree.octets() + " octets, the capacity is " + limits.capacityOctets(),
                    "Make the one smaller or the other larger");
        }
        return tree;
    }

    private ManagementTree withAcls(ManagementTree bare) {
        ManagementTree tree = bare;
        for (Map.Entry<LocUri, Acl> entry : acls.entrySet()) {
            Value acl = Value.chr(entry.getValue().toString());
            tree = tree.replace(entry.getKey().withProperty(Property.ACL), acl, Actor.DEVICE, SHIPPED)
                    .tree();
        }
        return tree;
    }

    private void refuseBeyondLimits(ManagementTree tree, LocUri uri, Interior node) {
        for (Node child : node.children()) {
            LocUri below = uri.child(child.name());
            if (tree.get(below, Actor.DEVICE).status() == TreeStatus.URI_TOO_LONG) {
                throw section.fault(
                        section.line(), below + " exceeds the limits of URIs", "Shorten it or raise the limits");
            }
            if (child instanceof Interior interior) {
                refuseBeyondLimits(tree, below, interior);
            }
        }
    }

    private ManagementTree withAccount(ManagementTree bare) {
        ManagementTree tree = interior(bare, account);
        for (LocUri object : objects) {
            tree = interior(tree, object);
        }
        for (LocUri interior : shape.interiors(account)) {
            tree = interior(tree, interior);
        }
        for (Map.Entry<LocUri, Value> leaf : shape.fixed(account).entrySet()) {
            tree = leaf(tree, leaf.getKey(), leaf.getValue());
        }
        for (LocUri leaf : shape.leaves(account)) {
            tree = leaf(tree, leaf, blank(tree, leaf));
        }
        Value acl = Value.chr(accountAcl.toString());
        return tree.replace(account.withProperty(Property.ACL), acl, Actor.DEVICE, SHIPPED)
                .tree();
    }

    private static ManagementTree interior(ManagementTree tree, LocUri uri) {
        return tree.addInterior(uri, "", Actor.DEVICE, SHIPPED).tree();
    }

    private static ManagementTree leaf(ManagementTree tree, LocUri uri, Value value) {
        return tree.addLeaf(uri, value, Actor.DEVICE, SHIPPED).tree();
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
