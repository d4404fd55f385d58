package dev.provost.flash.chip;

import java.util.Optional;

/** What feeds a chip; it is asked before every operation. It is no part of the phone: it lives on when the phone restarts. */
@FunctionalInterface
public interface PowerSupply {

    /**
     * The cut that meets an operation, or empty when power lasts.
     *
     * @param operation what the chip is about to do
     */
    Optional<PowerCut> next(FlashOperation operation);

    /** Power that never fails. */
    static PowerSupply steady() {
        return operation -> Optional.empty();
    }
}
