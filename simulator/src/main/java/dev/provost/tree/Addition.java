package dev.provost.tree;

import java.util.Optional;
import java.util.function.Function;

/** Add (RepPro 1.2.1, 6.6.1; TND 1.2.1, 6.2.2.4 and 7.7.1.3). */
final class Addition extends Operation {

    Addition(ManagementTree tree, Actor actor, long now) {
        super(tree, actor, now);
    }

    Change interior(LocUri uri, String type) {
        return add(
                uri,
                description -> ValueRules.checkInterior(description),
                (name, description) -> new Creation(now).interior(name, type, description));
    }

    Change leaf(LocUri uri, Value value) {
        return add(
                uri,
                description -> ValueRules.checkNew(tree, value, description),
                (name, description) -> new Creation(now).leaf(name, value));
    }

    private interface Maker {
        Node make(String name, NodeDescription description);
    }

    private Change add(LocUri uri, Function<NodeDescription, TreeStatus> check, Maker maker) {
        if (!admits(uri)) {
            return refused(TreeStatus.URI_TOO_LONG);
        }
        Walk walk = new Walk(tree, uri);
        if (hasQuery(uri)) {
            return refused(TreeStatus.COMMAND_NOT_ALLOWED);
        }
        if (walk.complete()) {
            return refused(TreeStatus.ALREADY_EXISTS);
        }
        Optional<Change> obstacle = obstacle(walk, uri);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (!walk.grants(Right.ADD, actor)) {
            return refused(TreeStatus.PERMISSION_DENIED);
        }
        NodeDescription description = describe(uri);
        TreeStatus status = check.apply(description);
        if (status != TreeStatus.OK && byServer()) {
            return refused(status);
        }
        if (!hasRoom(walk, uri)) {
            return refused(TreeStatus.DEVICE_FULL);
        }
        return settled(grown(walk, uri, maker.make(uri.name(), description)));
    }

    /** What speaks against the nodes to create, from the first missing one down to the one asked for. */
    private Optional<Change> obstacle(Walk walk, LocUri uri) {
        if (walk.last() instanceof Leaf) {
            return Optional.of(refused(TreeStatus.COMMAND_NOT_ALLOWED));
        }
        int first = walk.depth() + 1;
        if (byServer() && first < uri.depth() && !tree.description().features().implicitNodes()) {
            return Optional.of(Change.refused(tree, TreeStatus.NOT_FOUND, uri.ancestor(first)));
        }
        if (!byServer()) {
            return Optional.empty();
        }
        for (int depth = first; depth < uri.depth(); depth++) {
            LocUri missing = uri.ancestor(depth);
            TreeStatus status =
                    addable(missing) ? ValueRules.checkInterior(describe(missing)) : TreeStatus.COMMAND_NOT_ALLOWED;
            if (status != TreeStatus.OK) {
                return Optional.of(Change.refused(tree, status, missing));
            }
        }
        return addable(uri) ? Optional.empty() : Optional.of(refused(TreeStatus.COMMAND_NOT_ALLOWED));
    }

    private boolean hasRoom(Walk walk, LocUri uri) {
        return !byServer()
                || hasRoom((Interior) walk.last(), describe(uri.ancestor(walk.depth() + 1)), walk.description());
    }

    /** Whether the access type of the node, or of its parent, allows Add. */
    private boolean addable(LocUri uri) {
        NodeDescription parent = uri.parent().map(this::describe).orElseThrow();
        Optional<NodeDescription> own = tree.description().find(uri);
        return own.isPresent() && !own.get().isPermanent() && (own.get().allows(Right.ADD) || parent.allows(Right.ADD));
    }

    private static boolean hasRoom(Interior parent, NodeDescription child, NodeDescription described) {
        return !child.isUnnamed()
                || child.occurrence().max() == Occurrence.UNBOUNDED
                || UnnamedNodes.count(parent, described) < child.occurrence().max();
    }

    private NodeDescription describe(LocUri uri) {
        return tree.description().find(uri).orElse(NodeDescription.UNDESCRIBED);
    }

    /** The tree with the new node and the interior nodes that were missing above it. */
    private ManagementTree grown(Walk walk, LocUri uri, Node node) {
        Node top = node;
        for (int depth = uri.depth() - 1; depth > walk.depth(); depth--) {
            LocUri missing = uri.ancestor(depth);
            top = new Creation(now)
                    .interior(missing.name(), "", describe(missing))
                    .withChild(top);
        }
        return walk.replaced(
                ((Interior) walk.last()).withChild(owned(walk, top)).changed(now));
    }

    /** A server that may not replace the parent gets rights of its own on the topmost new interior node. */
    private Node owned(Walk walk, Node top) {
        if (top instanceof Interior && actor instanceof Actor.Server server && !walk.grants(Right.REPLACE, actor)) {
            Acl own = Acl.granting(server.serverId(), Right.ADD, Right.DELETE, Right.REPLACE);
            return top.with(top.properties().withAcl(own));
        }
        return top;
    }
}
