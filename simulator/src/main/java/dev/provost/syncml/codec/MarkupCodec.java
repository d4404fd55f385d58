package dev.provost.syncml.codec;

import dev.provost.syncml.Element;
import dev.provost.syncml.Encoding;

/**
 * Reads and writes a whole document as one {@link Element}: documents that are no messages, for instance a stand-alone
 * {@code MgmtTree}, and the opaque block of a {@code Data} that holds one. Attributes are not kept.
 */
public final class MarkupCodec {

    private MarkupCodec() {}

    /**
     * Reads a document of SyncML, MetInf or DM DDF elements (in XML: of any elements).
     *
     * @throws MalformedMessageException when the octets are not well formed or exceed a limit
     */
    public static Element read(Encoding encoding, byte[] document, CodecLimits limits) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Writes a document.
     *
     * @throws IllegalArgumentException when the encoding cannot carry a value, naming the place
     */
    public static byte[] write(Encoding encoding, Element root) {
        throw new UnsupportedOperationException("not yet");
    }
}
