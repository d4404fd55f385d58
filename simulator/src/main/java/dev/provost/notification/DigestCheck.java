package dev.provost.notification;

/** What came of a look at the digest of a notification (DM Notification 1.2.1, 5.1). */
public enum DigestCheck {
    /** It is right with the nonce that the server was given last. */
    STORED_NONCE,
    /** It is right with the default nonce: the server has lost the other, and nonces have to be agreed anew. */
    DEFAULT_NONCE,
    /** It is wrong. */
    WRONG;

    /** Whether the notification is from the server. */
    public boolean isAccepted() {
        return this != WRONG;
    }
}
