package dev.provost.conformance.capture;

/**
 * How much of a capture is kept, so that a hostile or huge one does not exhaust the memory. The file itself is never loaded.
 *
 * @param message most octets of one HTTP message
 * @param messages most octets of all messages of device management together
 * @param exchanges most exchanges of device management
 * @param connections most TCP connections that are open at the same time; the one idle longest is given up first
 * @param held most octets that wait for packets before them
 */
public record CaptureLimits(int message, long messages, int exchanges, int connections, int held) {

    /** Enough for any capture of a working day. */
    public static final CaptureLimits DEFAULT = new CaptureLimits(4 << 20, 256L << 20, 200_000, 20_000, 64 << 20);
}
