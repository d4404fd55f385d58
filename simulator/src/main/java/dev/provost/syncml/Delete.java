package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/**
 * Deletes nodes with all that is below them (RepPro 1.2.1, 6.6.5).
 *
 * @param cmdId the {@code CmdID}
 * @param noResp whether no status is wanted
 * @param meta description that holds for all items
 * @param items the items in order
 */
public record Delete(String cmdId, boolean noResp, Optional<Meta> meta, List<Item> items) implements ItemCommand {

    public Delete {
        items = List.copyOf(items);
    }

    /** A command with the given items and no common description. */
    public static Delete of(String cmdId, Item... items) {
        return new Delete(cmdId, false, Optional.empty(), List.of(items));
    }
}
