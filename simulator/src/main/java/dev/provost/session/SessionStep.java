package dev.provost.session;

import dev.provost.syncml.Message;

/** What is to be done next in a session. */
public sealed interface SessionStep {

    /**
     * Send a message and hand the answer to {@link ClientSession#receive}.
     *
     * @param message the message
     * @param uri where to send it: the address of the account, or the {@code RespURI} of the message before
     */
    record Send(Message message, String uri) implements SessionStep {}

    /**
     * Nothing: the session is over.
     *
     * @param result how it ended
     */
    record Closed(SessionResult result) implements SessionStep {}
}
