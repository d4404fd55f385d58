package dev.provost.flash.chip;

import java.util.Arrays;

/**
 * What lies on a chip at one moment: content, what is programmed, and wear. Immutable; images share every page that was not
 * written between them, so all idle phones of a model can hold one image, and a snapshot costs the same however large the
 * chip is filled.
 */
public final class FlashImage {

    private final FlashGeometry geometry;
    private final Block[] blocks;
    private final long operations;

    FlashImage(FlashGeometry geometry, Block[] blocks, long operations) {
        this.geometry = geometry;
        this.blocks = blocks;
        this.operations = operations;
    }

    /** A new chip, erased everywhere. */
    public static FlashImage erased(FlashGeometry geometry) {
        Block[] blocks = new Block[geometry.blocks()];
        Arrays.fill(blocks, Block.NEW);
        return new FlashImage(geometry, blocks, 0);
    }

    /** The shape of the chip. */
    public FlashGeometry geometry() {
        return geometry;
    }

    /** How many programs and erases the chip has seen in its life, interrupted ones too unless power failed before them. */
    public long operations() {
        return operations;
    }

    /**
     * Reads without a powered chip, past all ailments: what is truly there.
     *
     * @throws FlashRuleException when the range leaves the chip
     */
    public void read(long offset, byte[] into, int from, int length) {
        Range.check(geometry, offset, length, "read");
        long at = offset;
        int to = from;
        int left = length;
        while (left > 0) {
            int inPage = (int) (at % geometry.pageOctets());
            int now = Math.min(left, geometry.pageOctets() - inPage);
            page(at).read(geometry, inPage, into, to, now);
            at += now;
            to += now;
            left -= now;
        }
    }

    /** {@link #read(long, byte[], int, int)} into an array of its own. */
    public byte[] read(long offset, int length) {
        Range.check(geometry, offset, length, "read");
        byte[] into = new byte[length];
        read(offset, into, 0, length);
        return into;
    }

    /**
     * Whether all of a range is erased and can be programmed: nothing in it is programmed, no erase of it was interrupted, and
     * with NAND no later page of the block is programmed.
     */
    public boolean isErased(long offset, int length) {
        Range.check(geometry, offset, length, "check");
        int unit = geometry.writeOctets();
        for (long at = offset - offset % unit; at < offset + length; at += unit) {
            Block block = blocks[geometry.blockOf(at)];
            if (block.isErased()) {
                at = geometry.offsetOf(geometry.blockOf(at) + 1) - unit;
            } else if (block.isUnstable() || !isFree(block, at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a whole block is erased and can be programmed. */
    public boolean isErased(int block) {
        return block(block).isErased();
    }

    /** Whether an erase of the block was interrupted or failed; it must be erased before anything else. */
    public boolean isUnstable(int block) {
        return block(block).isUnstable();
    }

    /** How often a block was erased. */
    public int wear(int block) {
        return block(block).wear();
    }

    /** Octets of the pages that this image holds and {@code base}, an image of the same chip, does not share with it. */
    public long octetsNotIn(FlashImage base) {
        long pages = 0;
        for (int i = 0; i < blocks.length; i++) {
            pages += blocks[i] == base.blocks[i] ? 0 : blocks[i].pagesNotIn(base.blocks[i]);
        }
        return pages * geometry.pageOctets();
    }

    /** Whether a block is the very same in both images: untouched between them. */
    public boolean sharesBlock(int block, FlashImage other) {
        return block(block) == other.block(block);
    }

    /**
     * A number that is the same for images with the same content, whatever their wear, and with all but certainty another for
     * others. Costs no more than what was written since the fingerprint of an image that shares the rest.
     */
    public long fingerprint() {
        long sum = 0;
        for (int i = 0; i < blocks.length; i++) {
            sum = Mix.of(sum ^ blocks[i].fingerprint(), i);
        }
        return sum;
    }

    /**
     * This image as if an earlier program had never reached it, as happens when a chip with a cache loses power.
     *
     * @throws IllegalArgumentException when the operation is an erase
     */
    public FlashImage without(FlashOperation program) {
        if (program.kind() != FlashOperation.Kind.PROGRAM) {
            throw new IllegalArgumentException("Only a program can be missing, not the " + program + ".");
        }
        Block[] copy = blocks.clone();
        copy[program.block()] = copy[program.block()].withoutProgram(
                geometry,
                geometry.pageOf(program.offset()),
                (int) (program.offset() % geometry.pageOctets()),
                program.length());
        return new FlashImage(geometry, copy, operations);
    }

    Block[] blocks() {
        return blocks;
    }

    Page page(long offset) {
        return blocks[geometry.blockOf(offset)].page(geometry.pageOf(offset));
    }

    private boolean isFree(Block block, long at) {
        int page = geometry.pageOf(at);
        int unit = (int) (at % geometry.pageOctets()) / geometry.writeOctets();
        return block.page(page).isErased(geometry, unit)
                && (geometry.technology() == Technology.NOR || page >= block.nextPage());
    }

    private Block block(int number) {
        Range.checkBlock(geometry, number);
        return blocks[number];
    }
}
