package dev.provost.tree;

import java.util.Set;

/** Delete (RepPro 1.2.1, 6.6.5; TND 1.2.1, 6.2). */
final class Deletion extends Operation {

    Deletion(ManagementTree tree, Actor actor, long now) {
        super(tree, actor, now);
    }

    Change delete(LocUri uri) {
        if (!admits(uri)) {
            return refused(TreeStatus.URI_TOO_LONG);
        }
        Walk walk = new Walk(tree, uri);
        if (!walk.complete()) {
            return refused(TreeStatus.NOT_FOUND);
        }
        if (hasQuery(uri) || uri.isRoot() || byServer() && !deletable(walk)) {
            return refused(TreeStatus.COMMAND_NOT_ALLOWED);
        }
        if (!walk.grants(Right.DELETE, actor)) {
            return refused(TreeStatus.PERMISSION_DENIED);
        }
        Interior parent = walk.parent().withoutChild(uri.name());
        ManagementTree remaining = walk.parentReplaced(parent.changed(now));
        return Change.done(withoutServersOf(walk, remaining));
    }

    /** A server whose last account went is named in no ACL any more (7.7.1.4). */
    private static ManagementTree withoutServersOf(Walk walk, ManagementTree remaining) {
        Set<String> removed = Accounts.serverIds(walk.last(), walk.parent().name());
        if (removed.isEmpty()) {
            return remaining;
        }
        removed.removeAll(Accounts.serverIds(remaining.root(), ""));
        ManagementTree tree = remaining;
        for (String serverId : removed) {
            tree = tree.withoutServer(serverId);
        }
        return tree;
    }

    private static boolean deletable(Walk walk) {
        NodeDescription description = walk.description();
        return !description.isPermanent() && description.allows(Right.DELETE) && !isLastOne(walk, description);
    }

    private static boolean isLastOne(Walk walk, NodeDescription description) {
        return description.isUnnamed()
                && description.occurrence().min() > 0
                && UnnamedNodes.count(walk.parent(), walk.parentDescription())
                        <= description.occurrence().min();
    }
}
