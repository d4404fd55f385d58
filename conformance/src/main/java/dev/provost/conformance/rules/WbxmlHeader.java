package dev.provost.conformance.rules;

/**
 * The first fields of a WBXML document.
 *
 * @param version the version octet
 * @param publicId the public identifier, 0 when it stands in the string table
 * @param charset the MIBenum of the character set, -1 when the document ends before it
 */
record WbxmlHeader(int version, long publicId, long charset) {

    private static final int LONGEST_NUMBER = 5;

    WbxmlHeader(byte[] octets) {
        this(octets[0] & 0xFF, numberAt(octets, 1), charset(octets));
    }

    private static long charset(byte[] octets) {
        int afterId = end(octets, 1);
        return numberAt(octets, numberAt(octets, 1) == 0 ? end(octets, afterId) : afterId);
    }

    /** A number of groups of seven bits, high groups first. */
    private static long numberAt(byte[] octets, int start) {
        long number = 0;
        for (int at = start; at < octets.length && at < start + LONGEST_NUMBER; at++) {
            number = number << 7 | octets[at] & 0x7F;
            if (octets[at] >= 0) {
                return number;
            }
        }
        return -1;
    }

    private static int end(byte[] octets, int start) {
        int at = start;
        while (at < octets.length && octets[at] < 0) {
            at++;
        }
        return at + 1;
    }
}
