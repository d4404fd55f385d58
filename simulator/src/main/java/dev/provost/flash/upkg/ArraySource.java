package dev.provost.flash.upkg;

import java.util.Objects;

/** Octets in memory; not copied. */
final class ArraySource implements OctetSource {

    private final byte[] octets;

    ArraySource(byte[] octets) {
        this.octets = octets;
    }

    @Override
    public long length() {
        return octets.length;
    }

    @Override
    public void read(long offset, byte[] into, int from, int length) {
        Objects.checkFromIndexSize(offset, length, octets.length);
        System.arraycopy(octets, (int) offset, into, from, length);
    }
}
