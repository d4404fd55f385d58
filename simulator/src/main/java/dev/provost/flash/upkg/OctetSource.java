package dev.provost.flash.upkg;

import java.util.Arrays;
import java.util.Objects;

/** Octets that are read in any order, in memory or on flash, so that a package of any size is read with small buffers. */
public interface OctetSource {

    /** How many octets there are. */
    long length();

    /**
     * Reads octets; the caller stays within {@link #length()}.
     *
     * @throws IndexOutOfBoundsException when the range is not all there
     */
    void read(long offset, byte[] into, int from, int length);

    /** The octets of a range, in a new array. */
    default byte[] read(long offset, int length) {
        byte[] octets = new byte[length];
        read(offset, octets, 0, length);
        return octets;
    }

    /** A range as a source of its own, nothing copied. */
    default OctetSource part(long offset, long length) {
        Objects.checkFromIndexSize(offset, length, length());
        OctetSource whole = this;
        return new OctetSource() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public void read(long at, byte[] into, int from, int count) {
                Objects.checkFromIndexSize(at, count, length);
                whole.read(offset + at, into, from, count);
            }
        };
    }

    /** A copy of the given octets. */
    static OctetSource of(byte[] octets) {
        return new ArraySource(Arrays.copyOf(octets, octets.length));
    }
}
