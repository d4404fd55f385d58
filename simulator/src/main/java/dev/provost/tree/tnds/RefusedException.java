package dev.provost.tree.tnds;

import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.TreeStatus;
import java.util.Optional;

/** One node failed, so that nothing of the document takes effect. Never leaves the package. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TreeStatus status;
    private final transient LocUri culprit;

    RefusedException(TreeStatus status, LocUri culprit) {
        super(status + " for " + culprit, null, false, false);
        this.status = status;
        this.culprit = culprit;
    }

    /** The outcome for the command as a whole, with the tree as it was. */
    Change over(ManagementTree before) {
        return new Change(status, before, Optional.of(culprit));
    }
}
