package dev.provost.flash.chip;

/** What can be wrong with a block, or befall one operation. */
public enum Ailment {
    /** A program fails and says so; what it leaves is garbled. */
    PROGRAM_ERROR,
    /** An erase fails and says so; the block is unstable until an erase succeeds. */
    ERASE_ERROR,
    /** A read fails and says so. */
    READ_ERROR,
    /** A program does nothing and says that all is well. */
    PROGRAM_DROPPED,
    /** An erase does nothing and says that all is well; what is programmed afterwards mixes with what was there. */
    ERASE_DROPPED,
    /** One bit of each programmed page reads wrong, always the same. */
    BIT_ROT
}
