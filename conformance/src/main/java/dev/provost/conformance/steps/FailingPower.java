package dev.provost.conformance.steps;

import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerSupply;
import java.util.Optional;
import java.util.function.Predicate;

/** Power that fails once, at a flash operation that the scenario means. */
final class FailingPower implements PowerSupply {

    private final Predicate<FlashOperation> meant;
    private final int which;
    private final PowerCut cut;
    private int seen;
    private Optional<String> happened = Optional.empty();

    /**
     * Power that is about to fail.
     *
     * @param meant which operations count
     * @param which the how-manieth of them meets the cut, from 1
     */
    FailingPower(Predicate<FlashOperation> meant, int which, PowerCut cut) {
        this.meant = meant;
        this.which = which;
        this.cut = cut;
    }

    @Override
    public Optional<PowerCut> next(FlashOperation operation) {
        if (happened.isPresent() || !meant.test(operation) || ++seen != which) {
            return Optional.empty();
        }
        happened = Optional.of(words(cut) + " the " + operation);
        return Optional.of(cut);
    }

    /** Where it failed, in words; empty as long as it lasts. */
    Optional<String> happened() {
        return happened;
    }

    private static String words(PowerCut cut) {
        return switch (cut.position()) {
            case BEFORE -> "before";
            case TORN -> "in the middle of";
            case AFTER -> "right after";
        };
    }
}
