package dev.provost.conformance.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Packets of a pcapng file: several sections and interfaces, either byte order (draft-ietf-opsawg-pcapng). */
final class PcapngPackets implements PacketSource {

    static final int SECTION = 0x0A0D0D0A;

    private static final int ORDER_MAGIC = 0x1A2B3C4D;
    private static final int INTERFACE = 1;
    private static final int OLD_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;
    private static final int ENHANCED_PACKET = 6;
    private static final int SMALLEST_BLOCK = 12;
    private static final int MOST_INTERFACES = 4096;
    private static final int LARGEST_BLOCK = LARGEST_PACKET + (64 << 10);

    private final Cursor in;
    private final List<CaptureInterface> interfaces = new ArrayList<>();
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private Instant latest = Instant.EPOCH;

    PcapngPackets(InputStream in) {
        this.in = new Cursor(in);
    }

    @Override
    public Optional<Packet> next() throws IOException {
        while (true) {
            byte[] start = in.upTo(8);
            if (start.length == 0) {
                return Optional.empty();
            }
            if (start.length < 8) {
                throw new EOFException("the file ends at octet " + in.position());
            }
            Optional<Packet> packet = block(ByteBuffer.wrap(start));
            if (packet.isPresent()) {
                return packet;
            }
        }
    }

    private Optional<Packet> block(ByteBuffer start) throws IOException {
        int read = 8;
        if (start.order(order).getInt(0) == SECTION) {
            section();
            read += 4;
        }
        int type = start.order(order).getInt(0);
        long length = start.getInt(4) & 0xFFFFFFFFL;
        if (length < SMALLEST_BLOCK || length % 4 != 0 || length < read + 4) {
            throw new DamagedCaptureException(
                    "the block before octet %,d claims a length of %,d.".formatted(in.position(), length));
        }
        boolean wanted = type == INTERFACE || type == OLD_PACKET || type == SIMPLE_PACKET || type == ENHANCED_PACKET;
        if (!wanted) {
            in.skip(length - read);
            return Optional.empty();
        }
        if (length > LARGEST_BLOCK) {
            throw new DamagedCaptureException(
                    "the block before octet %,d claims %,d octets.".formatted(in.position(), length));
        }
        ByteBuffer body = in.exactly((int) length - read, order);
        body.limit(body.limit() - 4);
        return switch (type) {
            case INTERFACE -> describe(body);
            case ENHANCED_PACKET -> enhanced(body);
            case OLD_PACKET -> old(body);
            default -> simple(body);
        };
    }

    private void section() throws IOException {
        ByteBuffer magic = in.exactly(4, ByteOrder.BIG_ENDIAN);
        if (magic.getInt(0) == ORDER_MAGIC) {
            order = ByteOrder.BIG_ENDIAN;
        } else if (magic.order(ByteOrder.LITTLE_ENDIAN).getInt(0) == ORDER_MAGIC) {
            order = ByteOrder.LITTLE_ENDIAN;
        } else {
            throw new DamagedCaptureException(
                    "the section at octet %,d has no byte order.".formatted(in.position() - 12));
        }
        interfaces.clear();
    }

    private Optional<Packet> describe(ByteBuffer body) {
        if (body.remaining() < 8) {
            throw damaged("interface");
        }
        if (interfaces.size() < MOST_INTERFACES) {
            interfaces.add(CaptureInterface.read(body));
        }
        return Optional.empty();
    }

    private Optional<Packet> enhanced(ByteBuffer body) {
        if (body.remaining() < 20) {
            throw damaged("packet");
        }
        return packet(body.getInt(0), body.getInt(4), body.getInt(8), body.getInt(12), body.position(20));
    }

    private Optional<Packet> old(ByteBuffer body) {
        if (body.remaining() < 20) {
            throw damaged("packet");
        }
        return packet(body.getShort(0) & 0xFFFF, body.getInt(4), body.getInt(8), body.getInt(12), body.position(20));
    }

    /** It has no time of its own and may have been cut to the length that its interface keeps. */
    private Optional<Packet> simple(ByteBuffer body) {
        if (body.remaining() < 4 || interfaces.isEmpty()) {
            throw damaged("packet");
        }
        long original = body.getInt() & 0xFFFFFFFFL;
        CaptureInterface from = interfaces.getFirst();
        long kept = from.snapLength() == 0 ? original : Math.min(original, from.snapLength());
        byte[] octets = new byte[(int) Math.min(kept, body.remaining())];
        body.get(octets);
        return Optional.of(new Packet(from.link(), latest, octets));
    }

    private Optional<Packet> packet(int number, int high, int low, int kept, ByteBuffer body) {
        if (number < 0 || number >= interfaces.size()) {
            throw new DamagedCaptureException("the packet before octet %,d is of interface %d, of which there is none."
                    .formatted(in.position(), number));
        }
        if (kept < 0 || kept > body.remaining()) {
            throw damaged("packet");
        }
        byte[] octets = new byte[kept];
        body.get(octets);
        CaptureInterface from = interfaces.get(number);
        latest = from.time((long) high << 32 | low & 0xFFFFFFFFL);
        return Optional.of(new Packet(from.link(), latest, octets));
    }

    private DamagedCaptureException damaged(String what) {
        return new DamagedCaptureException(
                "the block of a %s before octet %,d is too short.".formatted(what, in.position()));
    }
}
