package dev.provost.reports.pcapng;

/** The checksum of IPv4 and TCP (RFC 1071). */
final class InternetChecksum {

    private InternetChecksum() {}

    /** The ones' complement of the ones' complement sum over the octets, begun with {@code initial}. */
    static short of(byte[] octets, int offset, int length, long initial) {
        long sum = initial;
        int end = offset + length;
        for (int i = offset; i < end; i += 2) {
            int low = i + 1 < end ? octets[i + 1] & 0xFF : 0;
            sum += (octets[i] & 0xFF) << 8 | low;
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return (short) ~sum;
    }

    /** Both 16-bit halves of an address, added. */
    static long halves(int address) {
        return (address >>> 16) + (address & 0xFFFFL);
    }
}
