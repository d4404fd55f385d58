package dev.provost.flash.chip;

/**
 * One operation that changes a chip.
 *
 * @param number how many operations the chip had seen before, over all its life: the first has 0
 * @param kind what is done
 * @param block in which block
 * @param offset the first octet that changes
 * @param length how many octets it covers; of an erase, the whole block
 */
public record FlashOperation(long number, Kind kind, int block, long offset, int length) {

    /** What an operation does. */
    public enum Kind {
        /** Octets of one page are programmed. */
        PROGRAM,
        /** A block is erased. */
        ERASE
    }

    @Override
    public String toString() {
        return kind == Kind.ERASE
                ? "erase of block %d".formatted(block)
                : "program of %d octets at 0x%X (block %d)".formatted(length, offset, block);
    }
}
