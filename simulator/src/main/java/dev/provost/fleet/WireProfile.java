package dev.provost.fleet;

import dev.provost.syncml.Encoding;
import dev.provost.transport.Header;
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
    public Headers headers() {
        return Headers.of(
                new Header("Content-Type", encoding.mediaType()),
                new Header("Accept", encoding.mediaType()),
                new Header("Accept-Charset", "utf-8"),
                new Header("User-Agent", userAgent),
                new Header("Cache-Control", "no-store, private"));
    }
}
