package dev.provost.flash.chip;

/** The rules of what may be asked of a chip. */
final class Range {

    private Range() {}

    static void check(FlashGeometry geometry, long offset, int length, String what) {
        if (offset < 0 || length < 0 || offset > geometry.octets() - length) {
            throw new FlashRuleException(
                    offset,
                    "The %s of %d octets at 0x%X leaves the chip of %d octets."
                            .formatted(what, length, offset, geometry.octets()));
        }
    }

    static void checkBlock(FlashGeometry geometry, int block) {
        if (block < 0 || block >= geometry.blocks()) {
            throw new FlashRuleException(
                    geometry.offsetOf(block),
                    "There is no block %d; the chip has blocks 0 to %d.".formatted(block, geometry.blocks() - 1));
        }
    }

    static void checkProgram(FlashImage image, long offset, int length) {
        FlashGeometry geometry = image.geometry();
        check(geometry, offset, length, "program");
        if (length == 0 || offset % geometry.writeOctets() != 0 || length % geometry.writeOctets() != 0) {
            throw new FlashRuleException(
                    offset,
                    "The program of %d octets at 0x%X is not made of whole write units of %d octets."
                            .formatted(length, offset, geometry.writeOctets()));
        }
        if (offset % geometry.pageOctets() + length > geometry.pageOctets()) {
            throw new FlashRuleException(
                    offset,
                    "The program of %d octets at 0x%X crosses the end of its page of %d octets."
                            .formatted(length, offset, geometry.pageOctets()));
        }
        checkFree(image, offset, length);
    }

    private static void checkFree(FlashImage image, long offset, int length) {
        FlashGeometry geometry = image.geometry();
        Block block = image.blocks()[geometry.blockOf(offset)];
        if (block.isUnstable()) {
            throw new FlashRuleException(
                    offset,
                    "Program at 0x%X: an erase of block %d did not complete; erase it first."
                            .formatted(offset, geometry.blockOf(offset)));
        }
        Page page = image.page(offset);
        int first = (int) (offset % geometry.pageOctets()) / geometry.writeOctets();
        for (int unit = first; unit < first + length / geometry.writeOctets(); unit++) {
            if (page.isProgrammed(unit)) {
                long at = offset + (long) (unit - first) * geometry.writeOctets();
                throw new FlashRuleException(
                        at,
                        "Program at 0x%X: it is programmed already; erase block %d first."
                                .formatted(at, geometry.blockOf(offset)));
            }
        }
        if (geometry.technology() == Technology.NAND && geometry.pageOf(offset) < block.nextPage()) {
            throw new FlashRuleException(
                    offset,
                    "Program at 0x%X: page %d of block %d comes after page %d; pages go in order."
                            .formatted(
                                    offset, geometry.pageOf(offset), geometry.blockOf(offset), block.nextPage() - 1));
        }
    }
}
