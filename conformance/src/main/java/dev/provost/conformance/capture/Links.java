package dev.provost.conformance.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/** Finds where the IP packet begins: Ethernet with VLAN and PPPoE, Linux cooked v1 and v2, raw IP, loopback, PPP. */
final class Links {

    private static final int MOST_TAGS = 4;

    private Links() {}

    static boolean isKnown(int link) {
        return switch (link) {
            case 0, 1, 9, 12, 14, 101, 108, 113, 228, 229, 276 -> true;
            default -> false;
        };
    }

    /** The offset of the IP packet; empty when there is none. */
    static OptionalInt ipOffset(Packet packet) {
        byte[] octets = packet.octets();
        return switch (packet.link()) {
            case 1 -> ofType(octets, 12);
            case 0, 108 -> family(octets);
            case 9 -> pointToPoint(octets);
            case 113 -> ofType(octets, 14);
            case 276 -> cooked2(octets);
            default -> OptionalInt.of(0);
        };
    }

    /** An EtherType at {@code at}, perhaps of tags before the real one. */
    private static OptionalInt ofType(byte[] octets, int at) {
        int place = at;
        for (int tags = 0; tags <= MOST_TAGS; tags++) {
            switch (u16(octets, place)) {
                case 0x0800, 0x86DD -> {
                    return OptionalInt.of(place + 2);
                }
                case 0x8100, 0x88A8, 0x9100 -> place += 4;
                case 0x8864 -> {
                    int protocol = u16(octets, place + 8);
                    return protocol == 0x0021 || protocol == 0x0057 ? OptionalInt.of(place + 10) : OptionalInt.empty();
                }
                default -> {
                    return OptionalInt.empty();
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The family of addresses, in the byte order of whoever captured; 2 is IPv4 everywhere, IPv6 has many numbers. */
    private static OptionalInt family(byte[] octets) {
        if (octets.length < 4) {
            return OptionalInt.empty();
        }
        int big = ByteBuffer.wrap(octets).getInt();
        int little = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN).getInt();
        int family = big > 0 && big < 256 ? big : little;
        return switch (family) {
            case 2, 10, 23, 24, 28, 30 -> OptionalInt.of(4);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt cooked2(byte[] octets) {
        return switch (u16(octets, 0)) {
            case 0x0800, 0x86DD -> OptionalInt.of(20);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt pointToPoint(byte[] octets) {
        int at = u16(octets, 0) == 0xFF03 ? 2 : 0;
        int protocol = u16(octets, at);
        return protocol == 0x0021 || protocol == 0x0057 ? OptionalInt.of(at + 2) : OptionalInt.empty();
    }

    private static int u16(byte[] octets, int at) {
        return at + 1 < octets.length ? (octets[at] & 0xFF) << 8 | octets[at + 1] & 0xFF : -1;
    }
}
