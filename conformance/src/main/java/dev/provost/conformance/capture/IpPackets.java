package dev.provost.conformance.capture;

import java.util.Arrays;
import java.util.Optional;

/** Reads IPv4 and IPv6 packets with TCP or UDP. Not thread-safe: it counts what it could not read. */
final class IpPackets {

    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int MOST_EXTENSIONS = 8;

    private long fragments;

    /** How many packets with TCP or UDP were fragments, which are not put together. */
    long fragments() {
        return fragments;
    }

    /** The segment or datagram in the packet that begins at {@code at}; empty when there is none. */
    Optional<Segment> read(byte[] octets, int at) {
        if (at >= octets.length) {
            return Optional.empty();
        }
        return switch ((octets[at] & 0xFF) >>> 4) {
            case 4 -> version4(octets, at);
            case 6 -> version6(octets, at);
            default -> Optional.empty();
        };
    }

    private Optional<Segment> version4(byte[] octets, int at) {
        int header = (octets[at] & 0x0F) * 4;
        if (header < 20 || at + header > octets.length) {
            return Optional.empty();
        }
        int total = u16(octets, at + 2);
        // Where the network card cuts packets itself, the length is not filled in.
        int end = total < header ? octets.length : at + total;
        int fragment = u16(octets, at + 6) & 0x3FFF;
        int protocol = octets[at + 9] & 0xFF;
        if (fragment != 0) {
            fragments += protocol == TCP || protocol == UDP ? 1 : 0;
            return Optional.empty();
        }
        byte[] from = Arrays.copyOfRange(octets, at + 12, at + 16);
        byte[] to = Arrays.copyOfRange(octets, at + 16, at + 20);
        return transport(octets, at + header, end, protocol, from, to);
    }

    private Optional<Segment> version6(byte[] octets, int at) {
        int place = at + 40;
        if (place > octets.length) {
            return Optional.empty();
        }
        int length = u16(octets, at + 4);
        int end = length == 0 ? octets.length : place + length;
        int protocol = octets[at + 6] & 0xFF;
        for (int i = 0; i < MOST_EXTENSIONS && isExtension(protocol); i++) {
            if (place + 8 > octets.length) {
                return Optional.empty();
            }
            if (protocol == 44 && (u16(octets, place + 2) & 0xFFF9) != 0) {
                fragments++;
                return Optional.empty();
            }
            int size = octets[place + 1] & 0xFF;
            int next = octets[place] & 0xFF;
            place += protocol == 44 ? 8 : protocol == 51 ? (size + 2) * 4 : (size + 1) * 8;
            protocol = next;
        }
        byte[] from = Arrays.copyOfRange(octets, at + 8, at + 24);
        byte[] to = Arrays.copyOfRange(octets, at + 24, at + 40);
        return transport(octets, place, end, protocol, from, to);
    }

    private static boolean isExtension(int protocol) {
        return protocol == 0 || protocol == 43 || protocol == 44 || protocol == 51 || protocol == 60;
    }

    private static Optional<Segment> transport(byte[] octets, int at, int end, int protocol, byte[] from, byte[] to) {
        return switch (protocol) {
            case TCP -> tcp(octets, at, end, from, to);
            case UDP -> udp(octets, at, end, from, to);
            default -> Optional.empty();
        };
    }

    private static Optional<Segment> tcp(byte[] octets, int at, int end, byte[] from, byte[] to) {
        if (at + 20 > octets.length) {
            return Optional.empty();
        }
        int header = ((octets[at + 12] & 0xFF) >>> 4) * 4;
        int length = end - at - header;
        if (header < 20 || length < 0) {
            return Optional.empty();
        }
        return Optional.of(new Segment(
                true,
                new Segment.Address(from, u16(octets, at)),
                new Segment.Address(to, u16(octets, at + 2)),
                u32(octets, at + 4),
                u32(octets, at + 8),
                octets[at + 13] & 0xFF,
                kept(octets, at + header, end),
                length));
    }

    private static Optional<Segment> udp(byte[] octets, int at, int end, byte[] from, byte[] to) {
        if (at + 8 > octets.length) {
            return Optional.empty();
        }
        int claimed = u16(octets, at + 4);
        int stop = claimed < 8 ? end : Math.min(end, at + claimed);
        return Optional.of(new Segment(
                false,
                new Segment.Address(from, u16(octets, at)),
                new Segment.Address(to, u16(octets, at + 2)),
                0,
                0,
                0,
                kept(octets, at + 8, stop),
                Math.max(0, stop - at - 8)));
    }

    private static byte[] kept(byte[] octets, int start, int end) {
        int stop = Math.min(end, octets.length);
        return start >= stop ? new byte[0] : Arrays.copyOfRange(octets, start, stop);
    }

    private static int u16(byte[] octets, int at) {
        return at + 1 < octets.length ? (octets[at] & 0xFF) << 8 | octets[at + 1] & 0xFF : 0;
    }

    private static int u32(byte[] octets, int at) {
        return u16(octets, at) << 16 | u16(octets, at + 2);
    }
}
