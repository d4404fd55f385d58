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
        Findings findings = new Findings();
        return MessageReader.read(new WbxmlTokenReader(document, limits, findings), findings);
    }

    @Override
    public byte[] encode(Message message) {
        WbxmlTokenWriter out = new WbxmlTokenWriter();
        new MessageWriter(out).write(message);
        return out.toArray(version, PublicId.ofVerDtd(message.header().verDtd()));
    }
}
