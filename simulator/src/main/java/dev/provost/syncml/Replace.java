package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/**
 * Overwrites existing values or properties (RepPro 1.2.1, 6.6.11).
 *
 * @param cmdId the {@code CmdID}
 * @param noResp whether no status is wanted
 * @param meta description that holds for all items
 * @param items the items in order
 */
public record Replace(String cmdId, boolean noResp, Optional<Meta> meta, List<Item> items) implements ItemCommand {

    public Replace {
        items = List.copyOf(items);
    }

    /** A command with the given items and no common description. */
    public static Replace of(String cmdId, Item... items) {
        return new Replace(cmdId, false, Optional.empty(), List.of(items));
    }
}
