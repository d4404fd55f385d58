package dev.provost.fleet;

import dev.provost.syncml.Encoding;
import dev.provost.transport.Headers;

/**
 * What a handset says of itself in HTTP (HTTP binding 1.2, 5.3).
 *
 * @param encoding the encoding of its messages, and the only one that it accepts
 * @param userAgent the {@code User-Agent}, which every request must carry
 */
public record WireProfile(Encoding encoding, String userAgent) {

    public WireProfile {
        if (userAgent.isBlank()) {
            throw new IllegalArgumentException(
                    "A handset without User-Agent cannot send requests. Give its model one, for instance 'Acme A1/1.0'.");
        }
    }

    /** The header fields of each message. */
    Headers headers() {
        return Headers.of("Content-Type", encoding.mediaType())
                .with("Accept", encoding.mediaType())
                .with("Accept-Charset", "utf-8")
                .with("User-Agent", userAgent)
                .with("Cache-Control", "no-store, private");
    }
}
