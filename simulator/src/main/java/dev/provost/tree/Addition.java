package dev.provost.tree;

import java.util.List;
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
        List<Optional<NodeDescription>> described = tree.description().along(uri);
        Optional<Change> obstacle = obstacle(walk, uri, described);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (!walk.grants(Right.ADD, actor)) {
            return refused(TreeStatus.PERMISSION_DENIED);
        }
        NodeDescription description = at(described, uri.depth());
        TreeStatus status = check.apply(description);
        if (status != TreeStatus.OK && byServer()) {
            return refused(status);
        }
        if (byServer() && !hasRoom((Interior) walk.last(), at(described, walk.depth() + 1), walk.description())) {
            return refused(TreeStatus.DEVICE_FULL);
        }
        return settled(grown(walk, uri, described, maker.make(uri.name(), description)));
    }

    /** What speaks against the nodes to create, from the first missing one down to the one asked for. */
    private Optional<Change> obstacle(Walk walk, LocUri uri, List<Optional<NodeDescription>> described) {
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
            TreeStatus status = addable(described, depth)
                    ? ValueRules.checkInterior(at(described, depth))
                    : TreeStatus.COMMAND_NOT_ALLOWED;
            if (status != TreeStatus.OK) {
                return Optional.of(Change.refused(tree, status, uri.ancestor(depth)));
            }
        }
        return addable(described, uri.depth())
                ? Optional.empty()
                : Optional.of(refused(TreeStatus.COMMAND_NOT_ALLOWED));
    }

    /** Whether the access type of the node, or of its parent, allows Add. */
    private static boolean addable(List<Optional<NodeDescription>> described, int depth) {
        Optional<NodeDescription> own = described.get(depth);
        return own.isPresent()
                && !own.get().isPermanent()
                && (own.get().allows(Right.ADD) || at(described, depth - 1).allows(Right.ADD));
    }

    private static boolean hasRoom(Interior parent, NodeDescription child, NodeDescription described) {
        return !child.isUnnamed()
                || child.occurrence().max() == Occurrence.UNBOUNDED
                || UnnamedNodes.count(parent, described) < child.occurrence().max();
    }

    private static NodeDescription at(List<Optional<NodeDescription>> described, int depth) {
        return described.get(depth).orElse(NodeDescription.UNDESCRIBED);
    }

    /** The tree with the new node and the interior nodes that were missing above it. */
    private ManagementTree grown(Walk walk, LocUri uri, List<Optional<NodeDescription>> described, Node node) {
        Node top = node;
        for (int depth = uri.depth() - 1; depth > walk.depth(); depth--) {
            String missing = uri.segments().get(depth - 1);
            top = new Creation(now).interior(missing, "", at(described, depth)).withChild(top);
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
