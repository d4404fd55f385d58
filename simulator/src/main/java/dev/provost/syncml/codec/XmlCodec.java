package dev.provost.syncml.codec;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;

/** Clear-text XML. */
final class XmlCodec implements Codec {

    private final XmlTokens tokens;

    XmlCodec(CodecLimits limits) {
        this.tokens = new XmlTokens(limits);
    }

    @Override
    public Encoding encoding() {
        return Encoding.XML;
    }

    @Override
    public Decoded decode(byte[] document) {
        Findings findings = new Findings();
        return MessageReader.read(tokens.read(document, findings), findings);
    }

    @Override
    public byte[] encode(Message message) {
        XmlTokenWriter out =
                new XmlTokenWriter(PublicId.ofVerDtd(message.header().verDtd()).namespace());
        new MessageWriter(out).write(message);
        return out.toArray();
    }
}
