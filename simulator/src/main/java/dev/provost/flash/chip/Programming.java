package dev.provost.flash.chip;

import java.util.Arrays;

/** A program operation at work. */
record Programming(FlashGeometry geometry, FlashOperation operation, byte[] data, int from, long seed)
        implements Effect {

    @Override
    public Block done(Block before) {
        return with(before, data, from, operation.length());
    }

    /** A prefix is there, and of the next octet only some of the bits that change. */
    @Override
    public Block torn(Block before, int octets) {
        int done = Math.min(octets, operation.length() - 1);
        byte[] left = new byte[geometry.technology() == Technology.NAND ? geometry.pageOctets() : done + 1];
        Arrays.fill(left, (byte) geometry.erasedValue());
        System.arraycopy(data, from, left, 0, done);
        left[done] = (byte) half(data[from + done] & 0xFF, Mix.of(seed, operation.offset() + done));
        return with(before, left, 0, left.length);
    }

    @Override
    public Block failed(Block before) {
        long random = Mix.of(seed, operation.offset());
        return torn(before, (int) Long.remainderUnsigned(random, operation.length()));
    }

    @Override
    public Block dropped(Block before) {
        return before;
    }

    @Override
    public FlashFault fault() {
        return new FlashFault(Ailment.PROGRAM_ERROR, operation.offset(), "The chip failed at the " + operation + ".");
    }

    /** The octet with the lowest of its changing bits changed, the highest not, and those between as it happens. */
    private int half(int wanted, long random) {
        int changing = wanted ^ geometry.erasedValue();
        int sure = Integer.lowestOneBit(changing);
        int never = Integer.highestOneBit(changing) & ~sure;
        int flipped = (changing & (int) random | sure) & ~never;
        return geometry.erasedValue() ^ flipped;
    }

    private Block with(Block before, byte[] octets, int start, int length) {
        int number = geometry.pageOf(operation.offset());
        int at = (int) (operation.offset() % geometry.pageOctets());
        return before.with(geometry, number, before.page(number).with(geometry, at, octets, start, length));
    }
}
