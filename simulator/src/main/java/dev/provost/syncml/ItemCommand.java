package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/** A management command that acts on the nodes named by its items. */
public sealed interface ItemCommand extends Command permits Add, Copy, Delete, Exec, Get, Replace {

    /** Description that holds for all items unless an item says otherwise. */
    Optional<Meta> meta();

    /** The items in order. */
    List<Item> items();
}
