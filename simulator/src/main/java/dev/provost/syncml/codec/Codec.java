package dev.provost.syncml.codec;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;

/**
 * Reads and writes messages in one encoding. A codec may be shared between threads, and should be: it keeps the parser's
 * tables warm. The length of {@link #encode} is the exact size of a message, to be held against {@code MaxMsgSize}.
 *
 * <p>What is read and written: documents in UTF-8 (XML in ISO 8859-1 and US-ASCII is read and reported), WBXML 1.0 to 1.3
 * (1.0 is read and reported) with code pages 0 to 2. The namespace or public identifier written follows the {@code VerDTD}
 * of the header. In WBXML text is written as inline strings and {@link dev.provost.syncml.Data.Opaque} as opaque blocks, and
 * what was opaque is read as opaque.
 */
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
     * Writes one message in the order of the DTD. A required text that is empty, for instance a {@code CmdID}, is left
     * out.
     *
     * @throws IllegalArgumentException when the encoding cannot carry a value, naming the place
     */
    byte[] encode(Message message);

    /** The codec that all share for an encoding with {@linkplain CodecLimits#DEFAULT default limits}; writes WBXML 1.2. */
    static Codec of(Encoding encoding) {
        return SharedCodecs.of(encoding);
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
