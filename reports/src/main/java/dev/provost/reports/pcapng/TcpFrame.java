package dev.provost.reports.pcapng;

import java.nio.ByteBuffer;

/** An Ethernet frame with one TCP segment in IPv4, checksums included. */
final class TcpFrame {

    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int PSH = 0x08;
    static final int ACK = 0x10;

    private static final int ETHERNET_HEADER = 14;
    private static final int IP_HEADER = 20;
    private static final int TCP_HEADER = 20;
    private static final short IPV4 = 0x0800;
    private static final byte TCP = 6;
    private static final byte[] LOCAL_MAC_PREFIX = {2, 0};

    private TcpFrame() {}

    static byte[] of(Endpoint from, Endpoint to, long sequence, long acknowledged, int flags, byte[] payload) {
        byte[] frame = new byte[ETHERNET_HEADER + IP_HEADER + TCP_HEADER + payload.length];
        ByteBuffer out = ByteBuffer.wrap(frame);
        ethernet(out, from, to);
        ip(out, from, to, TCP_HEADER + payload.length);
        tcp(out, from, to, sequence, acknowledged, flags, payload);
        return frame;
    }

    private static void ethernet(ByteBuffer out, Endpoint from, Endpoint to) {
        out.put(LOCAL_MAC_PREFIX).putShort((short) to.port()).putShort((short) (to.address()));
        out.put(LOCAL_MAC_PREFIX).putShort((short) from.port()).putShort((short) (from.address()));
        out.putShort(IPV4);
    }

    private static void ip(ByteBuffer out, Endpoint from, Endpoint to, int segment) {
        int start = out.position();
        out.put((byte) 0x45).put((byte) 0).putShort((short) (IP_HEADER + segment));
        out.putShort((short) 0).putShort((short) 0x4000);
        out.put((byte) 64).put(TCP).putShort((short) 0);
        out.putInt(from.address()).putInt(to.address());
        out.putShort(start + 10, InternetChecksum.of(out.array(), start, IP_HEADER, 0));
    }

    private static void tcp(
            ByteBuffer out, Endpoint from, Endpoint to, long sequence, long acknowledged, int flags, byte[] payload) {
        int start = out.position();
        out.putShort((short) from.port()).putShort((short) to.port());
        out.putInt((int) sequence).putInt((int) acknowledged);
        out.put((byte) (TCP_HEADER / 4 << 4)).put((byte) flags).putShort((short) 0xFFFF);
        out.putInt(0).put(payload);
        int length = TCP_HEADER + payload.length;
        long pseudoHeader =
                InternetChecksum.halves(from.address()) + InternetChecksum.halves(to.address()) + TCP + length;
        out.putShort(start + 16, InternetChecksum.of(out.array(), start, length, pseudoHeader));
    }
}
