package dev.provost.conformance.capture;

import java.io.IOException;
import java.util.Optional;

/** The packets of a file, one after another. */
interface PacketSource {

    /** Most octets of a packet; more than any link carries, tcpdump draws the line at 262,144. */
    int LARGEST_PACKET = 1 << 20;

    /**
     * The next packet; empty at the end.
     *
     * @throws java.io.EOFException when the file ends in the middle of one
     * @throws DamagedCaptureException when it is no capture any more
     */
    Optional<Packet> next() throws IOException;
}
