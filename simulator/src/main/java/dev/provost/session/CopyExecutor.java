package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Meta;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.tnds.Inbox;

/**
 * {@code Copy} (RepPro 1.2.1, 6.6.4).
 *
 * @param access the device
 */
record CopyExecutor(DeviceAccess access) implements ItemExecutor {

    @Override
    public ItemOutcome execute(Item item, Meta meta) {
        return item.source()
                .map(Location::uri)
                .map(uri -> DeviceAccess.at(uri, item, source -> copy(source, item)))
                .orElseGet(() -> ItemOutcome.of(StatusCode.INCOMPLETE_COMMAND, item));
    }

    private ItemOutcome copy(LocUri source, Item item) {
        return DeviceAccess.atTarget(item, target -> {
            Change change = access.tree().copy(source, target, access.actor(), access.now());
            return access.take(Inbox.withoutSingleNode(access.tree(), target, change), item);
        });
    }
}
