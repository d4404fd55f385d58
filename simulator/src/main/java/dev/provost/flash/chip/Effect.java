package dev.provost.flash.chip;

/** What an operation does to the block it meets, in each of the ways it can end. */
sealed interface Effect permits Programming, Erasing {

    /** The block when all went well. */
    Block done(Block before);

    /** The block when power failed after some octets. */
    Block torn(Block before, int octets);

    /** The block when the chip failed. */
    Block failed(Block before);

    /** The block when the chip did nothing and believes it did. */
    Block dropped(Block before);

    /** What the caller hears of the failure. */
    FlashFault fault();
}
