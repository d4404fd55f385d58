package dev.provost.tree;

/** Replace of the value of a leaf (RepPro 1.2.1, 6.6.11). */
final class Replacement extends Operation {

    Replacement(ManagementTree tree, Actor actor, long now) {
        super(tree, actor, now);
    }

    Change replace(LocUri uri, Value value) {
        if (!admits(uri)) {
            return refused(TreeStatus.URI_TOO_LONG);
        }
        Walk walk = new Walk(tree, uri);
        if (!walk.complete()) {
            return refused(TreeStatus.NOT_FOUND);
        }
        if (hasQuery(uri)) {
            return refused(TreeStatus.COMMAND_NOT_ALLOWED);
        }
        if (!(walk.last() instanceof Leaf leaf)) {
            return refused(
                    ValueRules.isTree(value)
                            ? TreeStatus.UNSUPPORTED_MEDIA_TYPE_OR_FORMAT
                            : TreeStatus.COMMAND_NOT_ALLOWED);
        }
        if (byServer()) {
            TreeStatus status = check(walk, leaf, value);
            if (status != TreeStatus.OK) {
                return refused(status);
            }
        }
        return settled(walk.replaced(new Leaf(leaf.properties().changed(now), value)));
    }

    private TreeStatus check(Walk walk, Leaf leaf, Value value) {
        NodeDescription description = walk.description();
        if (!description.allows(Right.REPLACE)) {
            return TreeStatus.COMMAND_NOT_ALLOWED;
        }
        if (!walk.grants(Right.REPLACE, actor)) {
            return TreeStatus.PERMISSION_DENIED;
        }
        return ValueRules.checkSuccessor(tree, leaf, value, description);
    }
}
