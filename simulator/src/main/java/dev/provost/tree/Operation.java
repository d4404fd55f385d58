package dev.provost.tree;

/** What all changing operations of one actor at one time have in common. */
abstract class Operation {

    final ManagementTree tree;
    final Actor actor;
    final long now;

    Operation(ManagementTree tree, Actor actor, long now) {
        this.tree = tree;
        this.actor = actor;
        this.now = now;
    }

    final boolean byServer() {
        return actor instanceof Actor.Server;
    }

    final boolean admits(LocUri uri) {
        return tree.description().limits().admit(uri);
    }

    static boolean hasQuery(LocUri uri) {
        return uri.property().isPresent() || uri.list().isPresent();
    }

    final Change refused(TreeStatus status) {
        return Change.refused(tree, status);
    }

    /** The new tree, unless a server made it outgrow the memory of the device. */
    final Change settled(ManagementTree changed) {
        boolean grown = changed.octets() > tree.octets();
        return byServer() && grown && !tree.description().limits().admitsTotal(changed.octets())
                ? refused(TreeStatus.DEVICE_FULL)
                : Change.done(changed);
    }
}
