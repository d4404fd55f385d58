package dev.provost.flash.campaign;

import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.chip.FlashOperation.Kind;
import java.util.HashMap;
import java.util.Map;

/** What a phone did to its flash since it began or since the last cut; it ends where its stamina does. */
final class Effort {

    private final Stamina stamina;
    private final Map<Integer, Integer> erasesOf = new HashMap<>();
    private int operations;
    private int erases;

    Effort(Stamina stamina) {
        this.stamina = stamina;
    }

    /**
     * Counts an operation that is about to happen.
     *
     * @throws ExhaustedException when it is one too many
     */
    void add(FlashOperation operation) {
        if (++operations > stamina.operations()) {
            throw new ExhaustedException(
                    Grievance.ENDLESS,
                    "The phone changed its flash %d times and was not done.".formatted(stamina.operations()));
        }
        if (operation.kind() == Kind.ERASE) {
            int again = erasesOf.merge(operation.block(), 1, Integer::sum);
            if (again > stamina.erases()) {
                throw new ExhaustedException(
                        Grievance.WEAR,
                        "The phone erased block %d %d times and was not done."
                                .formatted(operation.block(), stamina.erases()));
            }
            erases = Math.max(erases, again);
        }
    }

    /** Programs and erases. */
    int operations() {
        return operations;
    }

    /** Erases of the block that was erased most often. */
    int erases() {
        return erases;
    }

    /** Whether so much more could be done. */
    boolean bears(int moreOperations, int moreErases) {
        return operations + moreOperations <= stamina.operations() && erases + moreErases <= stamina.erases();
    }
}
