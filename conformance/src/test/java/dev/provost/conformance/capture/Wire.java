package dev.provost.conformance.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pcap files by hand: {@code Wire.ethernet().syn().up("POST ...").down("HTTP/1.1 200 OK ...")}. */
final class Wire {

    static final String MESSAGE = "<SyncML xmlns='SYNCML:SYNCML1.2'><SyncHdr/></SyncML>";
    static final int ETHERNET = 1;
    private static final int FIN = 0x11;
    private static final int SYN = 0x02;
    private static final int ACK = 0x10;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteOrder order;
    private final int link;
    private final byte[] before;
    private boolean version6;
    private int clientPort = 40_000;
    private int snap = Integer.MAX_VALUE;
    private long second = 1_700_000_000L;
    private int upNext = 1000;
    private int downNext = -5; // passes the end of the numbers

    private Wire(ByteOrder order, int magic, int link, byte[] before) {
        this.order = order;
        this.link = link;
        this.before = before;
        ByteBuffer header = ByteBuffer.allocate(24).order(order);
        header.putInt(magic)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0)
                .putInt(262_144)
                .putInt(link);
        file.writeBytes(header.array());
    }

    static Wire ethernet() {
        return of(ETHERNET, hex("0200000000020200000000010800"));
    }

    static Wire of(int link, byte[] before) {
        return new Wire(ByteOrder.LITTLE_ENDIAN, 0xA1B2C3D4, link, before);
    }

    static Wire bigEndianNanos() {
        return new Wire(ByteOrder.BIG_ENDIAN, 0xA1B23C4D, ETHERNET, hex("0200000000020200000000010800"));
    }

    static byte[] hex(String text) {
        return java.util.HexFormat.of().parseHex(text.replace(" ", ""));
    }

    static String post(String body) {
        return "POST /dm HTTP/1.1\r\nHost: dm\r\nContent-Type: application/vnd.syncml.dm+xml\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.syncml.dm+xml\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    Wire version6() {
        version6 = true;
        return this;
    }

    Wire cutAt(int octets) {
        snap = octets;
        return this;
    }

    /** What follows is another connection. */
    Wire fromPort(int port) {
        clientPort = port;
        upNext = 1000;
        downNext = -5;
        return this;
    }

    Wire syn() {
        tcp(true, SYN, upNext++, 0, new byte[0]);
        tcp(false, SYN | ACK, downNext++, upNext, new byte[0]);
        return this;
    }

    Wire up(String text) {
        return up(octets(text));
    }

    Wire up(byte[] octets) {
        tcp(true, ACK, upNext, downNext, octets);
        upNext += octets.length;
        return this;
    }

    Wire down(String text) {
        return down(octets(text));
    }

    Wire down(byte[] octets) {
        tcp(false, ACK, downNext, upNext, octets);
        downNext += octets.length;
        return this;
    }

    /** A part of the answer that begins {@code ahead} octets after what was sent so far. */
    Wire downAhead(int ahead, String text) {
        tcp(false, ACK, downNext + ahead, upNext, octets(text));
        return this;
    }

    /** So many octets of the answer were sent but not captured. */
    Wire downLost(int octets) {
        downNext += octets;
        return this;
    }

    Wire upLost(int octets) {
        upNext += octets;
        return this;
    }

    Wire downFin() {
        tcp(false, FIN, downNext++, upNext, new byte[0]);
        return this;
    }

    Wire upFin() {
        tcp(true, FIN, upNext++, downNext, new byte[0]);
        return this;
    }

    Wire udp(int port, byte[] payload) {
        ByteBuffer out = ByteBuffer.allocate(8 + payload.length);
        out.putShort((short) 5000)
                .putShort((short) port)
                .putShort((short) (8 + payload.length))
                .putShort((short) 0);
        ip(true, 17, out.put(payload).array());
        return this;
    }

    byte[] octets() {
        return file.toByteArray();
    }

    Capture read() {
        return CaptureReader.standard().read("test.pcap", new ByteArrayInputStream(octets()));
    }

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void tcp(boolean up, int flags, int sequence, int acknowledged, byte[] payload) {
        ByteBuffer out = ByteBuffer.allocate(20 + payload.length);
        out.putShort((short) (up ? clientPort : 80)).putShort((short) (up ? 80 : clientPort));
        out.putInt(sequence)
                .putInt(acknowledged)
                .put((byte) 0x50)
                .put((byte) flags)
                .putShort((short) 512)
                .putInt(0);
        ip(up, 6, out.put(payload).array());
    }

    private void ip(boolean up, int protocol, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate((version6 ? 40 : 20) + content.length);
        if (version6) {
            out.putInt(0x60000000)
                    .putShort((short) content.length)
                    .put((byte) protocol)
                    .put((byte) 64);
            out.put(address6(up ? 1 : 2)).put(address6(up ? 2 : 1));
        } else {
            out.putShort((short) 0x4500).putShort((short) (20 + content.length)).putInt(0);
            out.put((byte) 64).put((byte) protocol).putShort((short) 0);
            out.putInt(up ? 0x0A000001 : 0x0A000002).putInt(up ? 0x0A000002 : 0x0A000001);
        }
        packet(out.put(content).array());
    }

    private static byte[] address6(int last) {
        byte[] address = new byte[16];
        address[0] = (byte) 0xFD;
        address[15] = (byte) last;
        return address;
    }

    private void packet(byte[] ip) {
        int whole = before.length + ip.length;
        int kept = Math.min(snap, whole);
        ByteBuffer out = ByteBuffer.allocate(whole).put(before).put(ip);
        ByteBuffer header = ByteBuffer.allocate(16).order(order);
        header.putInt((int) second++).putInt(123_000).putInt(kept).putInt(whole);
        file.writeBytes(header.array());
        file.write(out.array(), 0, kept);
    }
}
