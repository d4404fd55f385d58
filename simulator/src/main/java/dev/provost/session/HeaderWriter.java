package dev.provost.session;

import dev.provost.security.HmacKey;
import dev.provost.syncml.Location;
import dev.provost.syncml.Meta;
import dev.provost.syncml.SyncHdr;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the headers of a session's messages and counts their {@code MsgID}s from 1. */
final class HeaderWriter {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    private final SessionSettings settings;
    private final ClientAuthenticator authenticator;
    private int msgId;
    private String uri;
    private boolean limitsDue = true;

    HeaderWriter(SessionSettings settings, ClientAuthenticator authenticator) {
        this.settings = settings;
        this.authenticator = authenticator;
        uri = settings.account().serverUri();
    }

    /** The {@code MsgID} of the last message, as text. */
    String lastMsgId() {
        return Integer.toString(msgId);
    }

    /** Where the next message goes. */
    String uri() {
        return uri;
    }

    /**
     * Sends the next message to {@code respUri}, or to the address of the account; a blank one counts as none, and a
     * relative one is left to whoever sends the message.
     *
     * @return whether there was nothing wrong with {@code respUri}, which should be absolute (RepPro 1.2.2, 6.1.21)
     */
    boolean answerTo(Optional<String> respUri) {
        uri = respUri.map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(settings.account().serverUri());
        return respUri.isEmpty() || ABSOLUTE.matcher(respUri.get().strip()).lookingAt();
    }

    /** Announces the limits once more in the next message, which is package 1 again. */
    void repeatLimits() {
        limitsDue = true;
    }

    /** The header of the next message. */
    SyncHdr next() {
        msgId++;
        SyncHdr header = draft();
        limitsDue = false;
        return header;
    }

    /** What the octets of the message are sealed with whose header this wrote last. */
    Optional<HmacKey> key() {
        return authenticator.key();
    }

    /** The header that {@link #next()} would give, without consequences. */
    SyncHdr draft() {
        Location source = new Location(settings.deviceId(), authenticator.sourceName());
        SyncHdr plain =
                SyncHdr.of(settings.version(), settings.sessionId(), Integer.toString(msgId), Location.of(uri), source);
        SyncHdr limited = limitsDue ? limits().map(plain::withMeta).orElse(plain) : plain;
        return authenticator.credentials().map(limited::withCred).orElse(limited);
    }

    private Optional<Meta> limits() {
        SessionLimits limits = settings.limits();
        Meta meta = Meta.EMPTY;
        if (limits.maxMsgSize().isPresent()) {
            meta = meta.withMaxMsgSize(limits.maxMsgSize().getAsInt());
        }
        if (limits.maxObjSize().isPresent()) {
            meta = meta.withMaxObjSize(limits.maxObjSize().getAsInt());
        }
        return meta == Meta.EMPTY ? Optional.empty() : Optional.of(meta);
    }
}
