package dev.provost.session;

import dev.provost.session.SessionResult.Outcome;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.StatusCode;
import java.util.Optional;

/**
 * Why a message of the server is not even looked into.
 *
 * @param code the status of its header; empty when the session is aborted by alert 1223 instead
 * @param supported the version that is supported, when the version is what is wrong
 * @param reason one sentence for humans
 */
record Objection(Optional<StatusCode> code, String supported, String reason) {

    /** The objection to a message, if there is one. */
    static Optional<Objection> to(Inbound inbound, SessionSettings settings, Tally tally) {
        DmVersion version = settings.version();
        String verDtd = inbound.header().verDtd();
        String verProto = inbound.header().verProto();
        if (!verDtd.equals(version.verDtd())) {
            return refuse(StatusCode.DTD_VERSION_NOT_SUPPORTED, "VerDTD", verDtd, version.verDtd());
        }
        if (!verProto.equals(version.verProto())) {
            return refuse(StatusCode.PROTOCOL_VERSION_NOT_SUPPORTED, "VerProto", verProto, version.verProto());
        }
        SessionLimits limits = settings.limits();
        if (tally.messagesReceived() > limits.maxMessages()) {
            return abort("The server sent more than %d messages.".formatted(limits.maxMessages()));
        }
        if (inbound.size() > limits.maxCommands()) {
            return abort("The server sent %d commands in one message; %d are taken at most."
                    .formatted(inbound.size(), limits.maxCommands()));
        }
        return Optional.empty();
    }

    Farewell farewell() {
        return new Farewell(Outcome.PROTOCOL_ERROR, reason);
    }

    private static Optional<Objection> refuse(StatusCode code, String element, String actual, String supported) {
        String reason = "The server answered with %s '%s' where '%s' is spoken.".formatted(element, actual, supported);
        return Optional.of(new Objection(Optional.of(code), supported, reason));
    }

    private static Optional<Objection> abort(String reason) {
        return Optional.of(new Objection(Optional.empty(), "", reason));
    }
}
