package dev.provost.notification;

/**
 * How the parts of the format of DM 1.3 are read that the sources at hand do not settle: the bits of the header and the
 * digest. What is judged by a reading is an opinion, never a failure.
 */
public enum Dm13Reading {
    /**
     * The header of DM 2.0 - version in 4 bits, count of options in 5, 7 reserved - with options of 4 bits for the
     * difference to the number before and 12 for the length, and the digest of DM 1.2.
     */
    DM2_HEADER_MD5("MD5", 16),
    /** The same with the digest made by SHA-256. */
    DM2_HEADER_SHA256("SHA-256", 32);

    private final String algorithm;
    private final int digestOctets;

    Dm13Reading(String algorithm, int digestOctets) {
        this.algorithm = algorithm;
        this.digestOctets = digestOctets;
    }

    /** The hash, by its name in Java. */
    public String algorithm() {
        return algorithm;
    }

    /** Octets of the digest. */
    public int digestOctets() {
        return digestOctets;
    }
}
