package dev.provost.flash.chip;

import java.util.Arrays;

/** The content of one page and which of its write units are programmed; immutable, shared between images. */
final class Page {

    /** A page in which nothing is programmed. */
    static final Page BLANK = new Page(new byte[0], new long[0]);

    private final byte[] octets;
    private final long[] units;
    private volatile long fingerprint;

    private Page(byte[] octets, long[] units) {
        this.octets = octets;
        this.units = units;
    }

    boolean isBlank() {
        return octets.length == 0;
    }

    void read(FlashGeometry geometry, int at, byte[] into, int from, int length) {
        if (isBlank()) {
            Arrays.fill(into, from, from + length, (byte) geometry.erasedValue());
        } else {
            System.arraycopy(octets, at, into, from, length);
        }
    }

    /** Whether the write unit with this number is programmed. */
    boolean isProgrammed(int unit) {
        return !isBlank() && (units[unit >> 6] >>> unit & 1) != 0;
    }

    /** Whether the write unit is not programmed and reads as erased. */
    boolean isErased(FlashGeometry geometry, int unit) {
        if (isBlank()) {
            return true;
        }
        boolean erased = !isProgrammed(unit);
        int start = unit * geometry.writeOctets();
        for (int i = start; erased && i < start + geometry.writeOctets(); i++) {
            erased = (octets[i] & 0xFF) == geometry.erasedValue();
        }
        return erased;
    }

    /** The same content, which the chip takes for erased because it dropped the erase. */
    Page stale() {
        return isBlank() ? this : new Page(octets, new long[units.length]);
    }

    /** A number that tells contents apart; 0 for a blank page. Computed once, the same whoever computes it. */
    long fingerprint() {
        if (fingerprint == 0 && !isBlank()) {
            long sum = Mix.of(octets.length, Arrays.hashCode(units));
            for (int i = 0; i < octets.length; i++) {
                sum = (sum ^ octets[i]) * 0x100000001B3L + (sum >>> 29);
            }
            fingerprint = Mix.of(sum, octets.length) | 1;
        }
        return fingerprint;
    }

    /** This page with octets programmed, bits going one way only; every write unit that they touch counts as programmed. */
    Page with(FlashGeometry geometry, int at, byte[] data, int from, int length) {
        byte[] content = content(geometry);
        boolean ones = geometry.erasedValue() == 0xFF;
        for (int i = 0; i < length; i++) {
            content[at + i] = (byte) (ones ? content[at + i] & data[from + i] : content[at + i] | data[from + i]);
        }
        long[] marked = isBlank() ? new long[(geometry.unitsPerPage() + 63) >> 6] : units.clone();
        for (int unit = at / geometry.writeOctets(); unit <= (at + length - 1) / geometry.writeOctets(); unit++) {
            marked[unit >> 6] |= 1L << unit;
        }
        return new Page(content, marked);
    }

    /** This page as if a program had never reached it. */
    Page without(FlashGeometry geometry, int at, int length) {
        if (isBlank()) {
            return this;
        }
        byte[] content = octets.clone();
        Arrays.fill(content, at, at + length, (byte) geometry.erasedValue());
        long[] marked = units.clone();
        boolean blank = true;
        for (int unit = at / geometry.writeOctets(); unit <= (at + length - 1) / geometry.writeOctets(); unit++) {
            marked[unit >> 6] &= ~(1L << unit);
        }
        for (long word : marked) {
            blank &= word == 0;
        }
        return blank ? BLANK : new Page(content, marked);
    }

    /** What an interrupted erase leaves: some of the programmed bits have gone back to the erased value. */
    Page garbled(FlashGeometry geometry, long seed) {
        if (isBlank()) {
            return this;
        }
        byte[] content = octets.clone();
        for (int i = 0; i < content.length; i++) {
            int erasedBits = (int) Mix.of(seed, i);
            content[i] = (byte) (geometry.erasedValue() == 0xFF ? content[i] | erasedBits : content[i] & ~erasedBits);
        }
        return new Page(content, units);
    }

    private byte[] content(FlashGeometry geometry) {
        if (!isBlank()) {
            return octets.clone();
        }
        byte[] fresh = new byte[geometry.pageOctets()];
        Arrays.fill(fresh, (byte) geometry.erasedValue());
        return fresh;
    }
}
