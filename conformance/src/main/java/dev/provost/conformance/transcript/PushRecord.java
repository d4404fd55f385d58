package dev.provost.conformance.transcript;

import dev.provost.push.PushMessage;
import dev.provost.security.Nonce;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a server sent to a phone unasked, and what the phone knew of the server at that moment.
 *
 * @param time when it came
 * @param device the phone
 * @param serverId the server as the phone knows it
 * @param nonce the nonce that the phone gave the server last
 * @param from where it came from
 * @param to the address that it was sent to, for instance {@code udp://127.0.0.1:2948}
 * @param octets the octets as they came; over HTTP the body
 * @param message what they say; empty when they are no push
 * @param problem why they are no push; empty when they are one
 */
public record PushRecord(
        Instant time,
        String device,
        String serverId,
        Nonce nonce,
        String from,
        String to,
        byte[] octets,
        Optional<PushMessage> message,
        String problem) {

    public PushRecord {
        Objects.requireNonNull(octets, "octets");
        if (message.isEmpty() == problem.isEmpty()) {
            throw new IllegalArgumentException("What came is either a push or has a problem.");
        }
    }

    /** Whether the octets are a datagram or a connection's, with the headers of WSP; else the headers were those of HTTP. */
    public boolean hasWspHeaders() {
        return !to.startsWith("/") && !to.startsWith("http:");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PushRecord that
                && time.equals(that.time)
                && device.equals(that.device)
                && serverId.equals(that.serverId)
                && nonce.equals(that.nonce)
                && from.equals(that.from)
                && to.equals(that.to)
                && Arrays.equals(octets, that.octets)
                && message.equals(that.message)
                && problem.equals(that.problem);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(time, device, serverId, nonce, from, to, message, problem) + Arrays.hashCode(octets);
    }
}
