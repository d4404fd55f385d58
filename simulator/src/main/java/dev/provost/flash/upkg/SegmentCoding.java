package dev.provost.flash.upkg;

/** How a segment is stored in the payload. */
public enum SegmentCoding {
    /** As it is. */
    PLAIN,
    /** A Zstandard frame (RFC 8878). */
    ZSTD,
    /** A Zstandard frame with octets of the old image as raw dictionary, as {@code zstd --patch-from} makes it. */
    DELTA
}
