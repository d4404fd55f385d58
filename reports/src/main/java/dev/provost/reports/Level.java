package dev.provost.reports;

/** How strongly a specification demands something (RFC 2119). */
public enum Level {
    /** A requirement. */
    MUST,
    /** A recommendation. */
    SHOULD,
    /** An option. */
    MAY
}
