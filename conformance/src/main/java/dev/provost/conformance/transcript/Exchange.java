package dev.provost.conformance.transcript;

import java.util.Optional;

/**
 * A message of the device and what came back.
 *
 * @param client what the device sent
 * @param server what the server answered; empty when no answer arrived
 * @param failure why no answer arrived, one sentence; empty when one did
 */
public record Exchange(WireMessage client, Optional<WireMessage> server, Optional<String> failure) {

    public Exchange {
        if (server.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("An exchange has either an answer or a reason why there is none");
        }
    }

    /** An exchange that was answered. */
    public static Exchange answered(WireMessage client, WireMessage server) {
        return new Exchange(client, Optional.of(server), Optional.empty());
    }

    /** An exchange without an answer. */
    public static Exchange failed(WireMessage client, String reason) {
        return new Exchange(client, Optional.empty(), Optional.of(reason));
    }
}
