package dev.provost.syncml.codec;

import java.util.Arrays;

/** A growing array of octets. */
final class OctetSink {

    private byte[] octets;
    private int size;

    OctetSink(int capacity) {
        octets = new byte[capacity];
    }

    int size() {
        return size;
    }

    OctetSink put(int octet) {
        reserve(1);
        octets[size++] = (byte) octet;
        return this;
    }

    OctetSink put(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, octets, size, more.length);
        size += more.length;
        return this;
    }

    OctetSink put(OctetSink other) {
        reserve(other.size);
        System.arraycopy(other.octets, 0, octets, size, other.size);
        size += other.size;
        return this;
    }

    /** Appends a multi-byte integer of WBXML. */
    OctetSink putMultiByte(int value) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (value >>> shift != 0) {
                put(0x80 | value >>> shift & 0x7F);
            }
        }
        return put(value & 0x7F);
    }

    /** Appends one character in UTF-8; answers false for a half of a surrogate pair. */
    boolean putCharacter(int codePoint) {
        reserve(4);
        if (codePoint < 0x80) {
            octets[size++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            octets[size++] = (byte) (0xC0 | codePoint >> 6);
            octets[size++] = (byte) (0x80 | codePoint & 0x3F);
        } else if (codePoint < 0x10000) {
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return false;
            }
            octets[size++] = (byte) (0xE0 | codePoint >> 12);
            octets[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
            octets[size++] = (byte) (0x80 | codePoint & 0x3F);
        } else {
            octets[size++] = (byte) (0xF0 | codePoint >> 18);
            octets[size++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
            octets[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
            octets[size++] = (byte) (0x80 | codePoint & 0x3F);
        }
        return true;
    }

    /**
     * Appends the characters from {@code from} on as long as they are marked in a table of the 128 of ASCII.
     *
     * @return the index of the first that is not, or the length of the text
     */
    int putWhile(boolean[] marked, String text, int from) {
        int length = text.length();
        reserve(length - from);
        byte[] to = octets;
        int end = size;
        int at = from;
        while (at < length) {
            char c = text.charAt(at);
            if (c >= marked.length || !marked[c]) {
                break;
            }
            to[end++] = (byte) c;
            at++;
        }
        size = end;
        return at;
    }

    byte[] toArray() {
        return Arrays.copyOf(octets, size);
    }

    private void reserve(int more) {
        if (octets.length - size < more) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, size + more));
        }
    }
}
