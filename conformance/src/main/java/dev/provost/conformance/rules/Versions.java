package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Message;
import dev.provost.syncml.StatusCode;
import java.util.stream.Stream;

/** What the rules about versions share. */
final class Versions {

    private Versions() {}

    static String of(Message message) {
        return "VerDTD %s, VerProto %s"
                .formatted(message.header().verDtd(), message.header().verProto());
    }

    static boolean isKnownDtd(Message message) {
        return Stream.of(DmVersion.values())
                .anyMatch(v -> v.verDtd().equals(message.header().verDtd()));
    }

    static boolean isKnownProto(Message message) {
        return DmVersion.ofVerProto(message.header().verProto()).isPresent();
    }

    /** Whether both are known and belong together. */
    static boolean areKnown(Message message) {
        return DmVersion.ofVerProto(message.header().verProto())
                .filter(v -> v.verDtd().equals(message.header().verDtd()))
                .isPresent();
    }

    static boolean isRefused(Turn turn) {
        return turn.headerCode() == StatusCode.DTD_VERSION_NOT_SUPPORTED.code()
                || turn.headerCode() == StatusCode.PROTOCOL_VERSION_NOT_SUPPORTED.code();
    }
}
