package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.Value;

/** {@code Add} (RepPro 1.2.1, 6.6.1). */
final class AddExecutor extends WriteExecutor {

    AddExecutor(DeviceAccess access, Transfer transfer) {
        super(access, transfer);
    }

    @Override
    ItemOutcome interior(LocUri uri, Item item, String type) {
        Change change = access().tree().addInterior(uri, type, access().actor(), access().now());
        return access().take(change, item);
    }

    @Override
    Change leaf(LocUri uri, Value value) {
        return access().tree().addLeaf(uri, value, access().actor(), access().now());
    }
}
