package dev.provost.syncml.codec;

import java.util.function.Supplier;

/** A reading position in a WBXML document; reading past the end is a {@link MalformedMessageException}. */
final class Octets {

    private final byte[] document;
    private final Supplier<String> place;
    private int at;

    /** Starts at the given octet; {@code place} is appended to the message of every failure. */
    Octets(byte[] document, int at, Supplier<String> place) {
        this.document = document;
        this.at = at;
        this.place = place;
    }

    int position() {
        return at;
    }

    int remaining() {
        return document.length - at;
    }

    boolean isAtEnd() {
        return at >= document.length;
    }

    /** Reads one octet of {@code what}. */
    int next(String what) {
        if (isAtEnd()) {
            throw malformed(at, "the document ends where " + what + " is due");
        }
        return document[at++] & 0xFF;
    }

    /** Reads a multi-byte integer of at most 32 bits; a negative result means 2^31 or more. */
    int multiByte(String what) {
        int start = at;
        long value = 0;
        for (int i = 0; i < 5; i++) {
            int octet = next(what);
            value = value << 7 | octet & 0x7F;
            if ((octet & 0x80) == 0) {
                if (value > 0xFFFF_FFFFL) {
                    break;
                }
                return (int) value;
            }
        }
        throw malformed(start, what + " is a multi-byte integer of more than 32 bits");
    }

    /** Reads a length and moves behind that many octets; answers where they begin. */
    int block(String what) {
        int start = at;
        int length = multiByte("the length of " + what);
        if (length < 0 || length > remaining()) {
            throw malformed(
                    start, "%s claims %d octets, only %d remain".formatted(what, length & 0xFFFF_FFFFL, remaining()));
        }
        at += length;
        return at - length;
    }

    /** Moves behind the next zero octet; answers where that is. */
    int terminated(String what) {
        int start = at;
        int end = terminator(start, document.length);
        if (end == document.length) {
            throw malformed(start, what + " has no terminating zero before the end of the document");
        }
        at = end + 1;
        return end;
    }

    /** The first zero octet from {@code from} on, or {@code limit} when there is none before it. */
    int terminator(int from, int limit) {
        int end = from;
        while (end < limit && document[end] != 0) {
            end++;
        }
        return end;
    }

    MalformedMessageException malformed(int offset, String what) {
        return new MalformedMessageException(offset, what + place.get());
    }
}
