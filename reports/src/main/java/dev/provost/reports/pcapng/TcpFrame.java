package dev.provost.reports.pcapng;

import java.nio.ByteBuffer;

/** An Ethernet frame with one TCP segment in IPv4, checksums included. */
final class TcpFrame {

    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int PSH = 0x08;
    static final int ACK = 0x10;

    private static final int TCP_HEADER = 20;
    private static final byte TCP = 6;

    private TcpFrame() {}

    /** A frame that carries {@code missing} octets more than are there; then its checksum is left out. */
    static byte[] of(
            Endpoint from, Endpoint to, long sequence, long acknowledged, int flags, byte[] payload, int missing) {
        ByteBuffer out = Ipv4Frame.begin(from, to, TCP, TCP_HEADER + payload.length, missing);
        tcp(out, from, to, sequence, acknowledged, flags, payload);
        if (missing > 0) {
            out.putShort(out.capacity() - payload.length - 4, (short) 0);
        }
        return out.array();
    }

    private static void tcp(
            ByteBuffer out, Endpoint from, Endpoint to, long sequence, long acknowledged, int flags, byte[] payload) {
        int start = out.position();
        out.putShort((short) from.port()).putShort((short) to.port());
        out.putInt((int) sequence).putInt((int) acknowledged);
        out.put((byte) (TCP_HEADER / 4 << 4)).put((byte) flags).putShort((short) 0xFFFF);
        out.putInt(0).put(payload);
        int length = TCP_HEADER + payload.length;
        out.putShort(start + 16, Ipv4Frame.checksum(out.array(), start, length, from, to, TCP));
    }
}
