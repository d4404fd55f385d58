package dev.provost.flash.chip;

/** How a flash chip may be programmed. */
public enum Technology {
    /** Write units of a page may be programmed one by one, in any order, once each between two erases. */
    NOR,
    /** Only whole pages, once each between two erases, with rising addresses within a block. */
    NAND
}
