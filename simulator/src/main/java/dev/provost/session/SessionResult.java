package dev.provost.session;

/**
 * How a session ended.
 *
 * @param outcome the kind of end
 * @param reason one sentence for humans
 * @param nonces the nonces to keep for the next session
 * @param counters what happened on the way
 */
public record SessionResult(Outcome outcome, String reason, Nonces nonces, SessionCounters counters) {

    /** The kinds of end. */
    public enum Outcome {
        /** Server and device had nothing more to say. */
        COMPLETED,
        /** The server did not accept the credentials of the device, or wanted some that it does not have. */
        AUTHENTICATION_REFUSED,
        /** The server did not prove who it is. */
        SERVER_NOT_AUTHENTICATED,
        /** The server sent alert 1223. */
        ABORTED_BY_SERVER,
        /** The device or its user ended the session. */
        ABORTED_BY_DEVICE,
        /** The server did what no session survives, or refused the message for another reason than credentials. */
        PROTOCOL_ERROR,
        /** The answer never came or was no message; said by whoever drives the session. */
        INTERRUPTED
    }

    /** Whether the session ran to its regular end. */
    public boolean isCompleted() {
        return outcome == Outcome.COMPLETED;
    }
}
