package dev.provost.conformance.capture;

import dev.provost.transport.Endpoint;
import java.util.Arrays;

/**
 * The part of a packet that belongs to TCP or UDP.
 *
 * @param tcp whether it is TCP
 * @param from who sent it
 * @param to who gets it
 * @param sequence TCP: number of the first octet
 * @param acknowledged TCP: number of the octet that the sender expects next
 * @param flags TCP: the flags
 * @param payload what it carries, as far as it was kept
 * @param length how many octets it carried
 */
record Segment(
        boolean tcp, Address from, Address to, int sequence, int acknowledged, int flags, byte[] payload, int length) {

    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int RST = 0x04;
    static final int ACK = 0x10;

    boolean is(int flag) {
        return (flags & flag) != 0;
    }

    /**
     * One end.
     *
     * @param host the address in octets, 4 or 16
     * @param port the port
     */
    record Address(byte[] host, int port) implements Comparable<Address> {

        Endpoint endpoint() {
            return new Endpoint(AddressText.of(host), port);
        }

        @Override
        public int compareTo(Address other) {
            int hosts = Arrays.compareUnsigned(host, other.host);
            return hosts != 0 ? hosts : Integer.compare(port, other.port);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Address that && port == that.port && Arrays.equals(host, that.host);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(host) + port;
        }
    }
}
