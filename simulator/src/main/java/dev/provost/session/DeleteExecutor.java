package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;

/**
 * {@code Delete} (RepPro 1.2.1, 6.6.5).
 *
 * @param access the device
 */
record DeleteExecutor(DeviceAccess access) implements ItemExecutor {

    @Override
    public ItemOutcome execute(Item item, Meta meta) {
        return DeviceAccess.atTarget(
                item, uri -> access.take(access.tree().delete(uri, access.actor(), access.now()), item));
    }
}
