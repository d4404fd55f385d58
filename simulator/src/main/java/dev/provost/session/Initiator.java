package dev.provost.session;

import dev.provost.syncml.AlertCode;

/** Who caused a session. */
public enum Initiator {
    /** The device or its user. */
    CLIENT(AlertCode.CLIENT_INITIATED_MGMT),
    /** The server, by a notification whose session id the session takes over. */
    SERVER(AlertCode.SERVER_INITIATED_MGMT);

    private final AlertCode alert;

    Initiator(AlertCode alert) {
        this.alert = alert;
    }

    /** The alert that says so in package 1. */
    public AlertCode alert() {
        return alert;
    }
}
