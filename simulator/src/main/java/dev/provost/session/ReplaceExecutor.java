package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.Value;

/** {@code Replace} (RepPro 1.2.1, 6.6.11). */
final class ReplaceExecutor extends WriteExecutor {

    ReplaceExecutor(DeviceAccess access, Transfer transfer) {
        super(access, transfer);
    }

    /** An interior node has nothing to replace besides its properties. */
    @Override
    ItemOutcome interior(LocUri uri, Item item, String type) {
        boolean exists = access().tree().node(uri).isPresent();
        return ItemOutcome.of(exists ? StatusCode.COMMAND_NOT_ALLOWED : StatusCode.NOT_FOUND, item);
    }

    @Override
    Change leaf(LocUri uri, Value value) {
        return access().tree().replace(uri, value, access().actor(), access().now());
    }
}
