package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.StatusCode;
import dev.provost.tree.Actor;
import dev.provost.tree.BadLocUriException;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import java.util.List;
import java.util.function.Function;

/**
 * The device in the hands of one server.
 *
 * @param device the device
 * @param actor the server, as ACLs know it
 */
record DeviceAccess(ManagedDevice device, Actor actor) {

    ManagementTree tree() {
        return device.tree();
    }

    long now() {
        return device.epochSecond();
    }

    /** Does something with the node that an item addresses: 412 when it addresses none, 400 or the like when badly. */
    static ItemOutcome atTarget(Item item, Function<LocUri, ItemOutcome> action) {
        return item.target()
                .map(Location::uri)
                .map(uri -> at(uri, item, action))
                .orElseGet(() -> ItemOutcome.of(StatusCode.INCOMPLETE_COMMAND, item));
    }

    /** Does something with the node at {@code uri}. */
    static ItemOutcome at(String uri, Item item, Function<LocUri, ItemOutcome> action) {
        try {
            return action.apply(LocUri.parse(uri));
        } catch (BadLocUriException e) {
            return ItemOutcome.of(e.status().code(), item);
        }
    }

    /** Makes a change of the tree that of the device, and answers its status with the node that stood in the way. */
    ItemOutcome take(Change change, Item item) {
        if (change.succeeded()) {
            device.replaceTree(change.tree());
        }
        ItemOutcome outcome = ItemOutcome.of(change.status().code(), item);
        return change.culprit()
                .map(uri -> outcome.withDetails(List.of(Item.target(uri.toString()))))
                .orElse(outcome);
    }
}
