package dev.provost.transport;

import java.util.Arrays;

/** Finds where the head of an HTTP message ends. */
final class WireHead {

    private WireHead() {}

    /** The octets up to and including the first empty line, or all when there is none. */
    static byte[] of(byte[] octets) {
        boolean lineEmpty = false;
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == '\n') {
                if (lineEmpty) {
                    return Arrays.copyOf(octets, i + 1);
                }
                lineEmpty = true;
            } else if (octets[i] != '\r') {
                lineEmpty = false;
            }
        }
        return octets;
    }
}
