package dev.provost.flash.chip;

/**
 * What surrounds a chip while it is powered.
 *
 * @param supply what feeds it
 * @param ailments what is wrong with it
 * @param listener who watches it
 * @param outOfOrder whether a program that was not flushed may be missing after a cut although a later one is there
 * @param seed what torn operations leave is drawn from this
 */
public record FlashSetup(PowerSupply supply, Ailments ailments, FlashListener listener, boolean outOfOrder, long seed) {

    /** Steady power, good health, in order, nobody watching. */
    public static FlashSetup plain() {
        return new FlashSetup(PowerSupply.steady(), Ailments.none(), FlashListener.none(), false, 0);
    }

    /** The same with another supply. */
    public FlashSetup withSupply(PowerSupply value) {
        return new FlashSetup(value, ailments, listener, outOfOrder, seed);
    }

    /** The same with other ailments. */
    public FlashSetup withAilments(Ailments value) {
        return new FlashSetup(supply, value, listener, outOfOrder, seed);
    }

    /** The same with another listener. */
    public FlashSetup withListener(FlashListener value) {
        return new FlashSetup(supply, ailments, value, outOfOrder, seed);
    }

    /** The same with out-of-order writes on or off. */
    public FlashSetup withOutOfOrder(boolean value) {
        return new FlashSetup(supply, ailments, listener, value, seed);
    }

    /** The same with another seed. */
    public FlashSetup withSeed(long value) {
        return new FlashSetup(supply, ailments, listener, outOfOrder, value);
    }
}
