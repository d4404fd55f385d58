package dev.provost.syncml.codec;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;

/**
 * Messages made readable for people: transcripts, reports, a terminal. Nothing here throws, whatever the input; what
 * cannot be read ends in a comment that says why. The views are for reading, they are not meant to be decoded again.
 */
public final class MessageView {

    private MessageView() {}

    /** A message as indented XML. */
    public static String xml(Message message) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A document as indented XML, also one that is no SyncML message; binary data are shown as base64 in a comment. */
    public static String xml(Encoding encoding, byte[] document) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The tokens of a WBXML document, one a line: offset (hexadecimal), octets, indented meaning. */
    public static String tokens(byte[] wbxml) {
        throw new UnsupportedOperationException("not yet");
    }
}
