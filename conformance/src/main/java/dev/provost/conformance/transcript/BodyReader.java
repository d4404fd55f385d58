package dev.provost.conformance.transcript;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.MalformedMessageException;

/** Turns octets into a message, by the encoding that the headers name or else by their look. */
final class BodyReader {

    private BodyReader() {}

    static Body read(WireMessage wire) {
        byte[] octets = wire.octets();
        if (octets.length == 0) {
            return new Body.Empty();
        }
        try {
            Encoding encoding =
                    wire.encoding().or(() -> Encoding.ofContent(octets)).orElse(Encoding.XML);
            return new Body.Readable(Codec.of(encoding).decode(octets));
        } catch (MalformedMessageException e) {
            return new Body.Unreadable(e.getMessage());
        }
    }
}
