package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.LocUri;
import dev.provost.tree.Reading;
import java.util.List;

/**
 * {@code Get} (RepPro 1.2.1, 6.6.7).
 *
 * @param access the device
 * @param transfer how values travel
 * @param reach what the server is able to receive
 */
record GetExecutor(DeviceAccess access, Transfer transfer, Reach reach) implements ItemExecutor {

    @Override
    public ItemOutcome execute(Item item, Meta meta) {
        return DeviceAccess.atTarget(item, uri -> read(uri, item));
    }

    private ItemOutcome read(LocUri uri, Item item) {
        Reading reading = access.tree().get(uri, access.actor());
        List<Item> results =
                item.target().map(t -> transfer.items(t.uri(), reading)).orElse(List.of());
        ItemOutcome outcome = ItemOutcome.of(reading.status().code(), item);
        return reach.admits(results)
                ? outcome.withReadings(results)
                : outcome.withCode(StatusCode.REQUEST_ENTITY_TOO_LARGE);
    }
}
