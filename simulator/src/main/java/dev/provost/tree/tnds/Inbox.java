package dev.provost.tree.tnds;

import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.TreeStatus;
import java.util.Optional;

/** The Inbox, where a device takes management objects and finds their place (Standardized Objects 1.2.1, 5.3.4). */
public final class Inbox {

    static final LocUri ADDRESS = LocUri.parse("./Inbox");
    private static final String IDENTIFIER = "urn:oma:mo:oma-dm-inbox:1.0";

    private Inbox() {}

    /**
     * What comes of a single node that was written to an address. A device that takes whole objects from its Inbox could
     * not place it, and nobody could ever read it there, so that it is refused with 406 instead; a refusal for another
     * reason remains.
     *
     * @param before the tree without the node
     * @param change the tree with it
     */
    public static Change withoutSingleNode(ManagementTree before, LocUri uri, Change change) {
        return change.succeeded() && uri.isWithin(ADDRESS) && isIn(before)
                ? new Change(TreeStatus.OPTIONAL_FEATURE_NOT_SUPPORTED, before, Optional.empty())
                : change;
    }

    private static boolean isIn(ManagementTree tree) {
        return tree.description()
                .find(ADDRESS)
                .filter(inbox -> inbox.types().contains(IDENTIFIER))
                .isPresent();
    }
}
