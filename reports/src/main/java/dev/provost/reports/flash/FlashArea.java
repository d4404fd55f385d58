package dev.provost.reports.flash;

/**
 * A partition.
 *
 * @param name for people, for instance {@code System A}
 * @param firstBlock its first erase block, counted from 0 at the start of the chip
 * @param blocks how many erase blocks it has, at least 1
 */
public record FlashArea(String name, int firstBlock, int blocks) {

    public FlashArea {
        if (name.isBlank() || firstBlock < 0 || blocks < 1) {
            throw new IllegalArgumentException("The partition \"" + name + "\" has " + blocks + " blocks from block "
                    + firstBlock + "; it needs a name, a first block from 0 and at least one block.");
        }
    }

    /** The first block behind it. */
    public int end() {
        return firstBlock + blocks;
    }
}
