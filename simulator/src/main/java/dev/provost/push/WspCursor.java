package dev.provost.push;

import java.nio.charset.StandardCharsets;

/** A reading position in a push unit, up to a limit; reading past it is a {@link PushFormatException}. */
final class WspCursor {

    private static final int QUOTE = 0x7F;

    private final byte[] octets;
    private final int limit;
    private int at;

    WspCursor(byte[] octets, int from, int limit) {
        this.octets = octets;
        this.at = from;
        this.limit = limit;
    }

    /** A position of its own over a part of the same octets. */
    WspCursor within(int from, int end) {
        return new WspCursor(octets, from, end);
    }

    int position() {
        return at;
    }

    boolean isAtEnd() {
        return at >= limit;
    }

    int peek(String field) {
        if (isAtEnd()) {
            throw new PushFormatException(at, field, "the octets end here");
        }
        return octets[at] & 0xFF;
    }

    int next(String field) {
        int octet = peek(field);
        at++;
        return octet;
    }

    /** The position behind the next {@code length} octets of {@code field}, where this moves to. */
    int skip(int length, String field) {
        if (length > limit - at) {
            throw new PushFormatException(at, field, "claims %d octets, only %d remain".formatted(length, limit - at));
        }
        at += length;
        return at;
    }

    /** An unsigned integer of variable length, at most 31 bits. */
    int uintvar(String field) {
        int start = at;
        long value = 0;
        for (int i = 0; i < 5; i++) {
            int octet = next(field);
            value = value << 7 | octet & 0x7F;
            if ((octet & 0x80) == 0) {
                if (value > Integer.MAX_VALUE) {
                    break;
                }
                return (int) value;
            }
        }
        throw new PushFormatException(start, field, "is a number of more than 31 bits");
    }

    /** A value length: one octet up to 30, else 31 and an integer of variable length. */
    int valueLength(String field) {
        int first = next(field);
        if (first > 31) {
            throw new PushFormatException(at - 1, field, "0x%02X is no length".formatted(first));
        }
        return first == 31 ? uintvar(field) : first;
    }

    /** A short or a long integer of at most 31 bits. */
    int integer(String field) {
        int start = at;
        int first = next(field);
        if (first >= 0x80) {
            return first & 0x7F;
        }
        if (first == 0 || first > 4) {
            throw new PushFormatException(start, field, "0x%02X begins no integer".formatted(first));
        }
        long value = 0;
        for (int i = 0; i < first; i++) {
            value = value << 8 | next(field);
        }
        if (value > Integer.MAX_VALUE) {
            throw new PushFormatException(start, field, "is a number of more than 31 bits");
        }
        return (int) value;
    }

    /** Text up to a terminating zero, printable ASCII only. */
    String text(String field) {
        int start = at;
        if (peek(field) == QUOTE) {
            start = ++at;
        }
        while (next(field) != 0) {
            int octet = octets[at - 1] & 0xFF;
            if (octet < ' ' || octet >= QUOTE) {
                throw new PushFormatException(at - 1, field, "0x%02X is no printable character".formatted(octet));
            }
        }
        return new String(octets, start, at - 1 - start, StandardCharsets.US_ASCII);
    }
}
