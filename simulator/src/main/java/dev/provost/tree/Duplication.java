package dev.provost.tree;

/**
 * Copy (RepPro 1.2.1, 6.6.4): from leaf to leaf, with the rights of Get and of Add or Replace.
 *
 * <p>What is impossible for other reasons than rights, address or memory is 403.
 */
final class Duplication extends Operation {

    Duplication(ManagementTree tree, Actor actor, long now) {
        super(tree, actor, now);
    }

    Change copy(LocUri source, LocUri target) {
        if (!admits(source) || !admits(target)) {
            return refused(TreeStatus.URI_TOO_LONG);
        }
        if (!tree.description().features().copy()) {
            return refused(TreeStatus.OPTIONAL_FEATURE_NOT_SUPPORTED);
        }
        if (hasQuery(source) || hasQuery(target)) {
            return refused(TreeStatus.COMMAND_NOT_ALLOWED);
        }
        Walk walk = new Walk(tree, source);
        if (!walk.complete() || !(walk.last() instanceof Leaf leaf)) {
            return refused(TreeStatus.FORBIDDEN);
        }
        if (byServer() && !walk.description().allows(Right.COPY)) {
            return refused(TreeStatus.COMMAND_NOT_ALLOWED);
        }
        if (!walk.grants(Right.GET, actor)) {
            return refused(TreeStatus.PERMISSION_DENIED);
        }
        return onto(target, leaf.value());
    }

    private Change onto(LocUri target, Value value) {
        Walk walk = new Walk(tree, target);
        if (walk.complete() && walk.last() instanceof Interior) {
            return refused(TreeStatus.FORBIDDEN);
        }
        Change change = walk.complete()
                ? new Replacement(tree, actor, now).replace(target, value)
                : new Addition(tree, actor, now).leaf(target, value);
        return switch (change.status()) {
            case NOT_FOUND, REQUEST_ENTITY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE_OR_FORMAT ->
                new Change(TreeStatus.FORBIDDEN, tree, change.culprit());
            default -> change;
        };
    }
}
