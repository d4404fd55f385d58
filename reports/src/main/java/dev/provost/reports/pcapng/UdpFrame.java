package dev.provost.reports.pcapng;

import java.nio.ByteBuffer;

/** An Ethernet frame with one UDP datagram in IPv4, checksums included. */
final class UdpFrame {

    private static final int UDP_HEADER = 8;
    private static final byte UDP = 17;

    private UdpFrame() {}

    static byte[] of(Endpoint from, Endpoint to, byte[] payload) {
        int length = UDP_HEADER + payload.length;
        ByteBuffer out = Ipv4Frame.begin(from, to, UDP, length);
        int start = out.position();
        out.putShort((short) from.port()).putShort((short) to.port());
        out.putShort((short) length).putShort((short) 0).put(payload);
        short checksum = Ipv4Frame.checksum(out.array(), start, length, from, to, UDP);
        out.putShort(start + 6, checksum == 0 ? (short) 0xFFFF : checksum);
        return out.array();
    }
}
