package dev.provost.syncml.codec;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;

/** Clear-text XML. */
record XmlCodec(CodecLimits limits) implements Codec {

    @Override
    public Encoding encoding() {
        return Encoding.XML;
    }

    @Override
    public Decoded decode(byte[] document) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public byte[] encode(Message message) {
        throw new UnsupportedOperationException("not yet");
    }
}
