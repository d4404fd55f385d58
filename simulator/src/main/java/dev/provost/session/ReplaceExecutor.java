package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.Value;
import dev.provost.tree.tnds.TndsDocument;

/** {@code Replace} (RepPro 1.2.1, 6.6.11). */
final class ReplaceExecutor extends WriteExecutor {

    ReplaceExecutor(DeviceAccess access, Transfer transfer, boolean documents) {
        super(access, transfer, documents);
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

    @Override
    Change document(LocUri uri, TndsDocument document) {
        return document.replaceIn(access().tree(), uri, access().actor(), access().now());
    }
}
