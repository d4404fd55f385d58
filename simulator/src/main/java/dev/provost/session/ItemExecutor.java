package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;

/** Carries out one kind of command for one item. */
@FunctionalInterface
interface ItemExecutor {

    /**
     * Carries it out.
     *
     * @param meta the description of the item's data, with what containers and the command say about it
     */
    ItemOutcome execute(Item item, Meta meta);
}
