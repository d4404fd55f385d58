package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.StatusCode;

/** What became of an item that may be a chunk. */
sealed interface Assembly {

    /**
     * It is, or is now, complete and can be carried out.
     *
     * @param item the item with all of its data
     * @param meta the description of the data
     */
    record Complete(Item item, Meta meta) implements Assembly {}

    /**
     * It is not carried out.
     *
     * @param code 213 for a chunk that was kept, else why not
     */
    record Pending(StatusCode code) implements Assembly {}
}
