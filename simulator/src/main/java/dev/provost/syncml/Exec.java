package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/**
 * Runs the process behind a node (RepPro 1.2.1, 6.6.6). A lawful {@code Exec} has exactly one item.
 *
 * @param cmdId the {@code CmdID}
 * @param noResp whether no status is wanted
 * @param meta description that holds for all items
 * @param correlator text to be echoed by the alert that reports the outcome later
 * @param items the items in order
 */
public record Exec(String cmdId, boolean noResp, Optional<Meta> meta, Optional<String> correlator, List<Item> items)
        implements ItemCommand {

    public Exec {
        items = List.copyOf(items);
    }

    /** A command without correlator. */
    public static Exec of(String cmdId, Item item) {
        return new Exec(cmdId, false, Optional.empty(), Optional.empty(), List.of(item));
    }
}
