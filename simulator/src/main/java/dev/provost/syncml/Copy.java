package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/**
 * Copies the value of one leaf to another (RepPro 1.2.1, 6.6.4).
 *
 * @param cmdId the {@code CmdID}
 * @param noResp whether no status is wanted
 * @param meta description that holds for all items
 * @param items the items in order
 */
public record Copy(String cmdId, boolean noResp, Optional<Meta> meta, List<Item> items) implements ItemCommand {

    public Copy {
        items = List.copyOf(items);
    }

    /** A command with the given items and no common description. */
    public static Copy of(String cmdId, Item... items) {
        return new Copy(cmdId, false, Optional.empty(), List.of(items));
    }
}
