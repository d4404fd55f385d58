package dev.provost.conformance.transcript;

import java.util.Optional;

/**
 * A message of the device and what came back.
 *
 * @param client what the device sent
 * @param server what the server answered; empty when no answer arrived
 * @param failure why no answer arrived, one sentence; empty when one did
 * @param cut where the scenario broke the line, or that TLS never came about
 * @param beside whether the same message was on its way over another line at the same time
 */
public record Exchange(
        WireMessage client, Optional<WireMessage> server, Optional<String> failure, Cut cut, boolean beside) {

    /** Where the line broke, by the will of the scenario or for want of TLS; a server that hangs up cuts nothing. */
    public enum Cut {
        /** Nowhere. */
        NONE,
        /** In the request, or before TLS came about: the server never had the whole message. */
        IN_REQUEST,
        /**
         * In the answer or before it: the server had the message, the device has no answer. Also where a recording lacks the
         * answer: then nobody knows.
         */
        IN_REPLY
    }

    public Exchange {
        if (server.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("An exchange has either an answer or a reason why there is none");
        }
    }

    /** An exchange that was answered. */
    public static Exchange answered(WireMessage client, WireMessage server) {
        return new Exchange(client, Optional.of(server), Optional.empty(), Cut.NONE, false);
    }

    /** An exchange without an answer. */
    public static Exchange failed(WireMessage client, String reason) {
        return new Exchange(client, Optional.empty(), Optional.of(reason), Cut.NONE, false);
    }

    /** An exchange that the scenario cut short. */
    public static Exchange cutShort(WireMessage client, String reason, Cut where) {
        return new Exchange(client, Optional.empty(), Optional.of(reason), where, false);
    }

    /** This as one of two that carried the same message at the same time. */
    public Exchange besideAnother() {
        return new Exchange(client, server, failure, cut, true);
    }
}
