package dev.provost.conformance.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads a stream block by block, in a byte order that becomes known on the way. */
final class Cursor {

    private final InputStream in;
    private long position;

    Cursor(InputStream in) {
        this.in = in;
    }

    long position() {
        return position;
    }

    /** The next octets; empty array at the end of the stream. */
    byte[] upTo(int count) throws IOException {
        byte[] octets = in.readNBytes(count);
        position += octets.length;
        return octets;
    }

    /** Exactly so many octets. */
    ByteBuffer exactly(int count, ByteOrder order) throws IOException {
        byte[] octets = upTo(count);
        if (octets.length < count) {
            throw new EOFException("the file ends at octet " + position);
        }
        return ByteBuffer.wrap(octets).order(order);
    }

    void skip(long count) throws IOException {
        in.skipNBytes(count);
        position += count;
    }
}
