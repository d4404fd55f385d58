package dev.provost.syncml.codec;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;

/** Reads and writes messages in one encoding. Implementations are immutable and may be shared between threads. */
public interface Codec {

    /** The encoding that this reads and writes. */
    Encoding encoding();

    /**
     * Reads one message. Everything that can still be understood is; what was odd is listed beside it.
     *
     * @throws MalformedMessageException when the octets are not well formed, exceed a limit, or are no SyncML message
     */
    Decoded decode(byte[] document);

    /**
     * Writes one message in the order of the DTD.
     *
     * @throws IllegalArgumentException when the encoding cannot carry a value, naming the place
     */
    byte[] encode(Message message);

    /** The codec for an encoding with {@linkplain CodecLimits#DEFAULT default limits}; writes WBXML 1.2. */
    static Codec of(Encoding encoding) {
        return of(encoding, CodecLimits.DEFAULT);
    }

    /** The codec for an encoding with the given limits on what it reads; writes WBXML 1.2. */
    static Codec of(Encoding encoding, CodecLimits limits) {
        return switch (encoding) {
            case XML -> new XmlCodec(limits);
            case WBXML -> new WbxmlCodec(WbxmlVersion.V1_2, limits);
        };
    }

    /** The WBXML codec that writes the given version of WBXML; it reads all of them. */
    static Codec wbxml(WbxmlVersion version, CodecLimits limits) {
        return new WbxmlCodec(version, limits);
    }
}
