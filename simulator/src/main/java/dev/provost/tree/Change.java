package dev.provost.tree;

import java.util.Optional;

/**
 * The outcome of an operation that changes the tree.
 *
 * @param status what to answer
 * @param tree the tree from now on; the very same object as before when the operation failed
 * @param culprit the address that stopped the operation when it is not the one asked for
 */
public record Change(TreeStatus status, ManagementTree tree, Optional<LocUri> culprit) {

    static Change done(ManagementTree tree) {
        return new Change(TreeStatus.OK, tree, Optional.empty());
    }

    static Change refused(ManagementTree tree, TreeStatus status) {
        return new Change(status, tree, Optional.empty());
    }

    static Change refused(ManagementTree tree, TreeStatus status, LocUri culprit) {
        return new Change(status, tree, Optional.of(culprit));
    }

    /** Whether the status is {@link TreeStatus#OK}. */
    public boolean succeeded() {
        return status == TreeStatus.OK;
    }
}
