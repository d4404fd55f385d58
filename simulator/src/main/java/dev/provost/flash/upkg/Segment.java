package dev.provost.flash.upkg;

/**
 * A piece of the new image that can be made by itself, so that an interrupted update goes on where it was.
 *
 * @param offset where it begins in the new image, octets
 * @param octets its length in the new image, 1 to {@link #MOST_OCTETS}
 * @param coding how it is stored
 * @param storedOffset where its stored form begins in the payload, octets
 * @param storedOctets length of the stored form
 * @param baseOffset where the octets begin in the old image that serve as dictionary; 0 without
 * @param baseOctets how many these are, 0 to {@link #MOST_BASE_OCTETS}; 0 without
 * @param sha256 digest of the piece of the new image
 */
public record Segment(
        long offset,
        int octets,
        SegmentCoding coding,
        long storedOffset,
        int storedOctets,
        long baseOffset,
        int baseOctets,
        Sha256 sha256) {

    /** Most octets of the new image in one segment. */
    public static final int MOST_OCTETS = 256 << 10;

    /** Most octets of the old image that one segment refers to. */
    public static final int MOST_BASE_OCTETS = 3 * MOST_OCTETS;

    /** Most octets of a stored segment: what cannot be compressed, and the tag of encryption. */
    static final int MOST_STORED_OCTETS = MOST_OCTETS + 1024;

    public Segment {
        bound("offset", offset, 0, Long.MAX_VALUE / 4);
        bound("length", octets, 1, MOST_OCTETS);
        bound("stored offset", storedOffset, 0, Long.MAX_VALUE / 4);
        bound("stored length", storedOctets, 1, MOST_STORED_OCTETS);
        bound("base offset", baseOffset, 0, Long.MAX_VALUE / 4);
        bound("base length", baseOctets, 0, MOST_BASE_OCTETS);
        if (baseOctets > 0 != (coding == SegmentCoding.DELTA)) {
            throw new IllegalArgumentException("A segment has octets of a base when it is a delta, and only then");
        }
    }

    private static void bound(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The %s of a segment is %d to %d, not %d".formatted(what, least, most, value));
        }
    }
}
