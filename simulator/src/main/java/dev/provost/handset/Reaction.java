package dev.provost.handset;

import dev.provost.notification.UiMode;

/** What a phone does about a push that came in. Nobody gets an answer to a push in any case. */
public sealed interface Reaction {

    /**
     * It opens a session.
     *
     * @param start how the session begins: Alert 1200 and the session id of the notification
     * @param uiMode what the user noticed
     */
    record Connect(SessionStart start, UiMode uiMode) implements Reaction {}

    /**
     * Its user does not want the session.
     *
     * @param sessionId the id of the session that will not be
     */
    record Decline(String sessionId) implements Reaction {}

    /**
     * It does nothing.
     *
     * @param reason why
     * @param message the same in one sentence
     */
    record Ignore(Reason reason, String message) implements Reaction {}

    /** Why a push is ignored (DM Notification 1.2.1, 5 and 6). */
    enum Reason {
        /** It is no notification for the DM client in a format that the phone reads. */
        NOT_READABLE,
        /** It is of a version that the phone does not know. */
        UNSUPPORTED_VERSION,
        /** The phone has no account of the server. */
        UNKNOWN_SERVER,
        /** It does not come from the server, or with an old nonce. */
        WRONG_DIGEST,
        /** Its session id is 0. */
        NO_SESSION_ID,
        /** A notification with this session id has been dealt with. */
        DUPLICATE,
        /** A session is under way. */
        BUSY
    }
}
