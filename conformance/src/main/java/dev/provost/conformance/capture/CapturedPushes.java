package dev.provost.conformance.capture;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.push.Datagram;
import dev.provost.push.MediaTypes;
import dev.provost.push.PushFormatException;
import dev.provost.push.PushMessage;
import dev.provost.push.Reassembly;
import dev.provost.security.Nonce;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Finds the pushes of servers among datagrams: notifications (package #0) and bootstrap documents. Not thread-safe. */
final class CapturedPushes {

    private static final int MOST_UNFINISHED = 64;
    private static final int LARGEST = 64 << 10;
    private static final Set<String> WANTED = Set.of(
            MediaTypes.NOTIFICATION, MediaTypes.NOTIFICATION_1_3, BootstrapMessage.CP_WBXML, BootstrapMessage.DM_WBXML);

    private final Reassembly parts = new Reassembly(MOST_UNFINISHED, LARGEST);

    /** The push that this datagram completes; empty when it is none of device management. */
    Optional<PushRecord> read(Segment datagram, Instant time) {
        if (datagram.to().port() != PushMessage.PORT || datagram.payload().length < datagram.length()) {
            return Optional.empty();
        }
        String from = datagram.from().endpoint().toString();
        String to = "udp://" + datagram.to().endpoint();
        byte[] octets = datagram.payload();
        try {
            Datagram read = Datagram.hasHeader(octets)
                    ? Datagram.decode(octets)
                    : new Datagram(Optional.empty(), Optional.empty(), octets);
            boolean parted = read.concatenation().isPresent();
            return parts.add(from, read)
                    .map(unit -> push(time, from, to, parted ? unit : octets, PushMessage.decode(unit)))
                    .filter(CapturedPushes::isWanted);
        } catch (PushFormatException e) {
            return Optional.empty();
        }
    }

    private static PushRecord push(Instant time, String from, String to, byte[] octets, PushMessage message) {
        return new PushRecord(time, "", "", Nonce.EMPTY, from, to, octets, Optional.of(message), "");
    }

    private static boolean isWanted(PushRecord push) {
        return push.message()
                .filter(m -> WANTED.contains(m.contentType().mediaType()))
                .isPresent();
    }
}
