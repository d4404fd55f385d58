package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/**
 * Reads values, child lists, properties or structures (RepPro 1.2.1, 6.6.7).
 *
 * @param cmdId the {@code CmdID}
 * @param noResp whether no status is wanted
 * @param meta description that holds for all items
 * @param items the items in order
 */
public record Get(String cmdId, boolean noResp, Optional<Meta> meta, List<Item> items) implements ItemCommand {

    public Get {
        items = List.copyOf(items);
    }

    /** A command with the given items and no common description. */
    public static Get of(String cmdId, Item... items) {
        return new Get(cmdId, false, Optional.empty(), List.of(items));
    }
}
