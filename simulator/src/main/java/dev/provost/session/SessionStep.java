package dev.provost.session;

import dev.provost.security.HmacKey;
import dev.provost.syncml.Message;
import java.util.Optional;

/** What is to be done next in a session. */
public sealed interface SessionStep {

    /**
     * Send a message and hand the answer to {@link ClientSession#receive}.
     *
     * @param message the message
     * @param uri where to send it: the address of the account, or the {@code RespURI} of the message before
     * @param key what the octets of the message are to be sealed with, in the transport header
     *     {@link dev.provost.security.HmacHeader#NAME}; empty when its credentials are no HMAC
     */
    record Send(Message message, String uri, Optional<HmacKey> key) implements SessionStep {}

    /**
     * Nothing: the session is over.
     *
     * @param result how it ended
     */
    record Closed(SessionResult result) implements SessionStep {}
}
