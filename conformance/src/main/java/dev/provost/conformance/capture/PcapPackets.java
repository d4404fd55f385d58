package dev.provost.conformance.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Packets of a pcap file of either byte order, with times in micro- or nanoseconds (draft-ietf-opsawg-pcap). */
final class PcapPackets implements PacketSource {

    private static final int MICRO = 0xA1B2C3D4;
    private static final int NANO = 0xA1B23C4D;
    private static final int FILE_HEADER = 24;
    private static final int PACKET_HEADER = 16;

    private final Cursor in;
    private @Nullable ByteOrder order;
    private long perSecond;
    private int link;

    PcapPackets(InputStream in) {
        this.in = new Cursor(in);
    }

    static boolean isMagic(int first) {
        int turned = Integer.reverseBytes(first);
        return first == MICRO || first == NANO || turned == MICRO || turned == NANO;
    }

    @Override
    public Optional<Packet> next() throws IOException {
        ByteOrder known = order != null ? order : header();
        byte[] start = in.upTo(PACKET_HEADER);
        if (start.length == 0) {
            return Optional.empty();
        }
        if (start.length < PACKET_HEADER) {
            throw new java.io.EOFException("the file ends at octet " + in.position());
        }
        ByteBuffer header = ByteBuffer.wrap(start).order(known);
        long seconds = header.getInt() & 0xFFFFFFFFL;
        long fraction = header.getInt() & 0xFFFFFFFFL;
        int kept = header.getInt();
        if (kept < 0 || kept > LARGEST_PACKET) {
            throw new DamagedCaptureException(
                    "the packet before octet %,d claims %,d octets.".formatted(in.position(), kept & 0xFFFFFFFFL));
        }
        byte[] octets = in.exactly(kept, known).array();
        Instant time = Instant.ofEpochSecond(seconds, fraction * (1_000_000_000L / perSecond));
        return Optional.of(new Packet(link, time, octets));
    }

    private ByteOrder header() throws IOException {
        ByteBuffer header = in.exactly(FILE_HEADER, ByteOrder.BIG_ENDIAN);
        int magic = header.getInt();
        ByteOrder found = magic == MICRO || magic == NANO ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        perSecond = magic == NANO || Integer.reverseBytes(magic) == NANO ? 1_000_000_000L : 1_000_000L;
        // The upper bits say how many octets of checksum follow each frame; they do no harm.
        link = header.order(found).getInt(20) & 0x0FFF_FFFF;
        order = found;
        return found;
    }
}
