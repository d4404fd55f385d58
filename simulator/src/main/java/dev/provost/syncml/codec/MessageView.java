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
        PrettyXml out =
                new PrettyXml(PublicId.ofVerDtd(message.header().verDtd()).namespace());
        new MessageWriter(out).write(message);
        return out.finish();
    }

    /** A document as indented XML, also one that is no SyncML message; binary data are shown as base64 in a comment. */
    public static String xml(Encoding encoding, byte[] document) {
        PrettyXml out = new PrettyXml("");
        try {
            copy(
                    switch (encoding) {
                        case XML -> new XmlTokens(CodecLimits.DEFAULT).read(document, Oddities.IGNORED);
                        case WBXML -> new WbxmlTokenReader(document, CodecLimits.DEFAULT, Oddities.IGNORED);
                    },
                    out);
        } catch (MalformedMessageException e) {
            return out.finish(e.getMessage());
        }
        return out.finish();
    }

    /** The tokens of a WBXML document, one a line: offset (hexadecimal), octets, indented meaning. */
    public static String tokens(byte[] wbxml) {
        return WbxmlListing.of(wbxml);
    }

    private static void copy(TokenReader tokens, PrettyXml out) {
        PendingText pending = new PendingText(out);
        while (true) {
            switch (tokens.next()) {
                case START -> {
                    pending.beforeElement();
                    out.start(tokens.namespace(), tokens.name());
                }
                case TEXT -> pending.add(tokens.text());
                case OPAQUE -> {
                    pending.flush();
                    out.opaque(tokens.octets());
                }
                case END -> {
                    pending.flush();
                    out.end();
                    pending.afterElement();
                }
                case EOF -> {
                    return;
                }
            }
        }
    }
}
