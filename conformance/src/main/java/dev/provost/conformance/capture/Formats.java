package dev.provost.conformance.capture;

import java.util.Optional;

/** Tells formats by their first octets. */
final class Formats {

    private Formats() {}

    static Optional<CaptureFormat> of(byte[] start) {
        if (start.length >= 4) {
            int magic = (start[0] & 0xFF) << 24 | (start[1] & 0xFF) << 16 | (start[2] & 0xFF) << 8 | start[3] & 0xFF;
            if (magic == PcapngPackets.SECTION) {
                return Optional.of(CaptureFormat.PCAPNG);
            }
            if (PcapPackets.isMagic(magic)) {
                return Optional.of(CaptureFormat.PCAP);
            }
        }
        return startsWithBrace(start) ? Optional.of(CaptureFormat.HAR) : Optional.empty();
    }

    private static boolean startsWithBrace(byte[] start) {
        boolean marked = start.length > 2 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB;
        for (int i = marked ? 3 : 0; i < start.length; i++) {
            if (!Character.isWhitespace(start[i])) {
                return start[i] == '{';
            }
        }
        return false;
    }
}
