package dev.provost.syncml.codec;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;

/** WAP binary XML. */
record WbxmlCodec(WbxmlVersion version, CodecLimits limits) implements Codec {

    @Override
    public Encoding encoding() {
        return Encoding.WBXML;
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
