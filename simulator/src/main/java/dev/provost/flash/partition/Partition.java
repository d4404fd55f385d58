package dev.provost.flash.partition;

/**
 * A run of erase blocks with one role.
 *
 * @param role what it is for
 * @param firstBlock its first block on the chip
 * @param blocks how many blocks it has, at least 1
 */
public record Partition(PartitionRole role, int firstBlock, int blocks) {

    public Partition {
        if (firstBlock < 0 || blocks < 1) {
            throw new IllegalArgumentException(
                    "The partition %s cannot have %d blocks from block %d; give 1 or more from 0."
                            .formatted(role, blocks, firstBlock));
        }
    }

    /** The block after its last. */
    public int endBlock() {
        return firstBlock + blocks;
    }

    /** Whether a block of the chip belongs to it. */
    public boolean holds(int block) {
        return block >= firstBlock && block < endBlock();
    }
}
