package dev.provost.conformance.transcript;

import dev.provost.syncml.codec.Decoded;

/** What the octets of a message turned out to be. */
public sealed interface Body {

    /** No octets at all. */
    record Empty() implements Body {}

    /**
     * A message.
     *
     * @param decoded the message with its deviations
     */
    record Readable(Decoded decoded) implements Body {}

    /**
     * Octets that are no message.
     *
     * @param reason one sentence
     */
    record Unreadable(String reason) implements Body {}
}
