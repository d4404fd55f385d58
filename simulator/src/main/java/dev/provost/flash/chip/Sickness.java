package dev.provost.flash.chip;

/** What sick blocks do to a read. */
final class Sickness {

    private Sickness() {}

    static void afterRead(FlashImage image, Ailments ailments, long offset, byte[] into, int from, int length) {
        FlashGeometry geometry = image.geometry();
        int octets = geometry.pageOctets();
        for (long start = offset - offset % octets; start < offset + length; start += octets) {
            int block = geometry.blockOf(start);
            if (ailments.suffers(block, Ailment.READ_ERROR)) {
                long at = Math.max(start, offset);
                throw new FlashFault(
                        Ailment.READ_ERROR, at, "The chip failed to read at 0x%X (block %d).".formatted(at, block));
            }
            if (ailments.suffers(block, Ailment.BIT_ROT) && !image.page(start).isBlank()) {
                int bit = ailments.rottenBit(start / octets, octets * 8);
                long at = start + bit / 8 - offset;
                if (at >= 0 && at < length) {
                    into[from + (int) at] ^= (byte) (1 << bit % 8);
                }
            }
        }
    }
}
