package dev.provost.flash.chip;

/**
 * The shape of a flash chip.
 *
 * @param technology how it may be programmed
 * @param blockOctets octets of an erase block, a multiple of the page, at most 16 MiB
 * @param pageOctets octets of a page, a multiple of the write unit; no program operation crosses the end of a page
 * @param writeOctets octets of a write unit, the smallest that can be programmed; with NAND the page
 * @param blocks how many erase blocks there are
 * @param erasedValue what an erased octet reads as: 0xFF or 0x00
 */
public record FlashGeometry(
        Technology technology, int blockOctets, int pageOctets, int writeOctets, int blocks, int erasedValue) {

    private static final int LARGEST_BLOCK = 1 << 24;

    public FlashGeometry {
        multiple("page", pageOctets, "write unit", writeOctets);
        multiple("block", blockOctets, "page", pageOctets);
        if (blockOctets > LARGEST_BLOCK) {
            throw new IllegalArgumentException(
                    "A block of %d octets is too large; give at most %d.".formatted(blockOctets, LARGEST_BLOCK));
        }
        if (technology == Technology.NAND && writeOctets != pageOctets) {
            throw new IllegalArgumentException("NAND is programmed in whole pages of %d octets, not in units of %d."
                    .formatted(pageOctets, writeOctets));
        }
        if (blocks < 1) {
            throw new IllegalArgumentException("A chip cannot have %d blocks; give 1 or more.".formatted(blocks));
        }
        if (erasedValue != 0xFF && erasedValue != 0x00) {
            throw new IllegalArgumentException(
                    "Erased flash reads as 0xFF or 0x00, not as 0x%02X.".formatted(erasedValue));
        }
    }

    /** NOR flash; {@code writeOctets} is its write unit. */
    public static FlashGeometry nor(int blockOctets, int pageOctets, int writeOctets, int blocks, int erasedValue) {
        return new FlashGeometry(Technology.NOR, blockOctets, pageOctets, writeOctets, blocks, erasedValue);
    }

    /** NAND flash, programmed page by page. */
    public static FlashGeometry nand(int blockOctets, int pageOctets, int blocks, int erasedValue) {
        return new FlashGeometry(Technology.NAND, blockOctets, pageOctets, pageOctets, blocks, erasedValue);
    }

    /** The same chip with another number of blocks. */
    public FlashGeometry withBlocks(int number) {
        return new FlashGeometry(technology, blockOctets, pageOctets, writeOctets, number, erasedValue);
    }

    /** Octets of the whole chip. */
    public long octets() {
        return (long) blocks * blockOctets;
    }

    /** How many pages a block has. */
    public int pagesPerBlock() {
        return blockOctets / pageOctets;
    }

    /** How many write units a page has. */
    public int unitsPerPage() {
        return pageOctets / writeOctets;
    }

    /** The block that holds the octet at {@code offset}. */
    public int blockOf(long offset) {
        return (int) (offset / blockOctets);
    }

    /** Which page of its block holds the octet at {@code offset}. */
    public int pageOf(long offset) {
        return (int) (offset % blockOctets) / pageOctets;
    }

    /** The offset of the first octet of a block. */
    public long offsetOf(int block) {
        return (long) block * blockOctets;
    }

    private static void multiple(String what, int octets, String of, int part) {
        if (part < 1 || octets < part || octets % part != 0) {
            throw new IllegalArgumentException(
                    "A %s of %d octets is not made of %ss of %d octets.".formatted(what, octets, of, part));
        }
    }
}
