package dev.provost.transport;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Gathers a body up to a limit; memory grows with what arrives, never with what a header promises. */
final class BodyCollector {

    private static final byte[] NOTHING = {};

    private final int max;
    private byte[] octets = NOTHING;
    private int size;

    BodyCollector(int max) {
        this.max = max;
    }

    /** Appends the readable octets; false when they would exceed the limit. */
    boolean add(ByteBuf chunk) {
        int more = chunk.readableBytes();
        if (more > max - size) {
            return false;
        }
        if (more > octets.length - size) {
            octets = Arrays.copyOf(octets, Math.max(size + more, (int) Math.min(2L * size, max)));
        }
        chunk.readBytes(octets, size, more);
        size += more;
        return true;
    }

    /** The body. */
    byte[] octets() {
        return size == octets.length ? octets : Arrays.copyOf(octets, size);
    }
}
