package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/**
 * Creates nodes that must not exist (RepPro 1.2.1, 6.6.1).
 *
 * @param cmdId the {@code CmdID}
 * @param noResp whether no status is wanted
 * @param meta description that holds for all items
 * @param items the items in order
 */
public record Add(String cmdId, boolean noResp, Optional<Meta> meta, List<Item> items) implements ItemCommand {

    public Add {
        items = List.copyOf(items);
    }

    /** A command with the given items and no common description. */
    public static Add of(String cmdId, Item... items) {
        return new Add(cmdId, false, Optional.empty(), List.of(items));
    }
}
