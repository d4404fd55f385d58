package dev.provost.handset;

import dev.provost.session.Initiator;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.util.Optional;

/**
 * How a session of a handset begins.
 *
 * @param initiator who caused it
 * @param sessionId the {@code SessionID}; that of the notification when the server caused it
 * @param encoding the encoding to use; empty for the one that the model prefers
 * @param version the version to use; empty for the one that the model prefers
 * @param resynchronising whether it begins with the default nonce, because the notification was right with no other
 */
public record SessionStart(
        Initiator initiator,
        String sessionId,
        Optional<Encoding> encoding,
        Optional<DmVersion> version,
        boolean resynchronising) {

    /** A session that the device or its user wants. */
    public static SessionStart byClient(String sessionId) {
        return new SessionStart(Initiator.CLIENT, sessionId, Optional.empty(), Optional.empty(), false);
    }

    /** A session that answers a notification with the given session id. */
    public static SessionStart byServer(String sessionId) {
        return new SessionStart(Initiator.SERVER, sessionId, Optional.empty(), Optional.empty(), false);
    }

    /** This in the given encoding. */
    public SessionStart withEncoding(Encoding value) {
        return new SessionStart(initiator, sessionId, Optional.of(value), version, resynchronising);
    }

    /** This in the given version. */
    public SessionStart withVersion(DmVersion value) {
        return new SessionStart(initiator, sessionId, encoding, Optional.of(value), resynchronising);
    }

    /** This answering a notification that was right with the default nonce only, which then serves both directions. */
    public SessionStart withResynchronisation() {
        return new SessionStart(Initiator.SERVER, sessionId, encoding, version, true);
    }
}
