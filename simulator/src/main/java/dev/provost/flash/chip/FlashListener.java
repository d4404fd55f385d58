package dev.provost.flash.chip;

/** Watches a chip; it may read it or take a {@link Flash#snapshot()}, never change it. */
public interface FlashListener {

    /** How an operation ended. */
    enum Outcome {
        /** Complete. */
        DONE,
        /** Power failed before it. */
        CUT_BEFORE,
        /** Power failed amid it. */
        TORN,
        /** Power failed after it. */
        CUT_AFTER,
        /** The chip reported a fault. */
        FAILED,
        /** The chip did nothing, and said that all is well. */
        DROPPED
    }

    /** Nobody watches. */
    static FlashListener none() {
        return new FlashListener() {};
    }

    /** A chip has power, and nothing was asked of it yet. */
    default void powered(Flash flash) {}

    /** An operation is about to happen; the chip is still as before. */
    default void before(FlashOperation operation, Flash flash) {}

    /** An operation is over; {@code flash} shows what it left, also when power failed. */
    default void after(FlashOperation operation, Outcome outcome, Flash flash) {}

    /** All programs so far are on flash for certain. */
    default void flushed() {}
}
