package dev.provost.reports.pcapng;

import java.nio.ByteBuffer;

/** The beginning of an Ethernet frame with an IPv4 packet, header checksum included. */
final class Ipv4Frame {

    private static final int ETHERNET_HEADER = 14;
    private static final int IP_HEADER = 20;
    private static final short IPV4 = 0x0800;
    private static final byte[] LOCAL_MAC_PREFIX = {2, 0};

    private Ipv4Frame() {}

    /** A frame as long as it takes, positioned where the content of the packet begins. */
    static ByteBuffer begin(Endpoint from, Endpoint to, byte protocol, int content) {
        return begin(from, to, protocol, content, 0);
    }

    /** The same for a packet with {@code missing} octets more than are there. */
    static ByteBuffer begin(Endpoint from, Endpoint to, byte protocol, int content, int missing) {
        ByteBuffer out = ByteBuffer.allocate(ETHERNET_HEADER + IP_HEADER + content);
        ethernet(out, from, to);
        ip(out, from, to, protocol, content + missing);
        return out;
    }

    /** The checksum of a TCP segment or a UDP datagram, pseudo header included. */
    static short checksum(byte[] frame, int start, int length, Endpoint from, Endpoint to, byte protocol) {
        long pseudoHeader =
                InternetChecksum.halves(from.address()) + InternetChecksum.halves(to.address()) + protocol + length;
        return InternetChecksum.of(frame, start, length, pseudoHeader);
    }

    private static void ethernet(ByteBuffer out, Endpoint from, Endpoint to) {
        out.put(LOCAL_MAC_PREFIX).putShort((short) to.port()).putShort((short) (to.address()));
        out.put(LOCAL_MAC_PREFIX).putShort((short) from.port()).putShort((short) (from.address()));
        out.putShort(IPV4);
    }

    private static void ip(ByteBuffer out, Endpoint from, Endpoint to, byte protocol, int content) {
        int start = out.position();
        out.put((byte) 0x45).put((byte) 0).putShort((short) (IP_HEADER + content));
        out.putShort((short) 0).putShort((short) 0x4000);
        out.put((byte) 64).put(protocol).putShort((short) 0);
        out.putInt(from.address()).putInt(to.address());
        out.putShort(start + 10, InternetChecksum.of(out.array(), start, IP_HEADER, 0));
    }
}
