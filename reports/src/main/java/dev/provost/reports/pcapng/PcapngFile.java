package dev.provost.reports.pcapng;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Blocks of a pcapng file, little-endian, one Ethernet interface, times in microseconds. */
final class PcapngFile {

    private static final int SECTION_HEADER = 0x0A0D0D0A;
    private static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int ENHANCED_PACKET = 6;
    private static final short ETHERNET = 1;
    private static final short OPTION_END = 0;
    private static final short OPTION_COMMENT = 1;
    private static final short SECTION_APPLICATION = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    PcapngFile(String application) {
        byte[] option = option(SECTION_APPLICATION, application);
        ByteBuffer header = body(16 + option.length);
        header.putInt(BYTE_ORDER_MAGIC).putShort((short) 1).putShort((short) 0).putLong(-1);
        block(SECTION_HEADER, header.put(option));
        block(
                INTERFACE_DESCRIPTION,
                body(8).putShort(ETHERNET).putShort((short) 0).putInt(0));
    }

    /** Adds a packet; an empty comment is left out. */
    void packet(long micros, byte[] frame, String comment) {
        packet(micros, frame, 0, comment);
    }

    /** Adds a packet of which so many octets at the end were not kept. */
    void packet(long micros, byte[] frame, int missing, String comment) {
        byte[] option = comment.isEmpty() ? new byte[0] : option(OPTION_COMMENT, comment);
        ByteBuffer packet = body(20 + padded(frame.length) + option.length);
        packet.putInt(0).putInt((int) (micros >>> 32)).putInt((int) micros);
        packet.putInt(frame.length).putInt(frame.length + missing).put(frame);
        packet.position(20 + padded(frame.length));
        block(ENHANCED_PACKET, packet.put(option));
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }

    private void block(int type, ByteBuffer body) {
        int length = body.capacity() + 12;
        ByteBuffer block =
                body(length).putInt(type).putInt(length).put(body.array()).putInt(length);
        out.writeBytes(block.array());
    }

    /** One text option and the end of the options. */
    private static byte[] option(short code, String text) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer option = body(4 + padded(value.length) + 4);
        option.putShort(code).putShort((short) value.length).put(value);
        return option.position(4 + padded(value.length)).putShort(OPTION_END).array();
    }

    private static ByteBuffer body(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
