package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.Value;
import dev.provost.tree.tnds.Inbox;
import dev.provost.tree.tnds.TndsDocument;

/** {@code Add} (RepPro 1.2.1, 6.6.1). */
final class AddExecutor extends WriteExecutor {

    AddExecutor(DeviceAccess access, Transfer transfer, boolean documents) {
        super(access, transfer, documents);
    }

    @Override
    ItemOutcome interior(LocUri uri, Item item, String type) {
        Change change = access().tree().addInterior(uri, type, access().actor(), access().now());
        return access().take(Inbox.withoutSingleNode(access().tree(), uri, change), item);
    }

    @Override
    Change leaf(LocUri uri, Value value) {
        Change change = access().tree().addLeaf(uri, value, access().actor(), access().now());
        return Inbox.withoutSingleNode(access().tree(), uri, change);
    }

    @Override
    Change document(LocUri uri, TndsDocument document) {
        return document.addTo(access().tree(), uri, access().actor(), access().now());
    }
}
