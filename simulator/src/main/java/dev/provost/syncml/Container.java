package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/** A command made of other commands. */
public sealed interface Container extends Command permits Atomic, Sequence {

    /** Description that holds for all members unless a member says otherwise. */
    Optional<Meta> meta();

    /** The members in order. */
    List<Command> members();
}
