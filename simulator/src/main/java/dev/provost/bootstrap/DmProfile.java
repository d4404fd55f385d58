package dev.provost.bootstrap;

import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.CodecLimits;
import dev.provost.syncml.codec.MalformedMessageException;

/** Reads what a message of the DM profile brings; the plain profile of DM 1.1.2 has rules of its own. */
final class DmProfile {

    private static final CodecLimits LIMITS = new CodecLimits(64 << 10, 32, 5_000);

    private DmProfile() {}

    static BootstrapResult.Provisioned read(byte[] document) {
        Message message = message(document);
        return message.header().verDtd().equals(DmVersion.DM_1_1.verDtd())
                ? new PlainProfile(message).read()
                : new TndsProfile(message).read();
    }

    private static Message message(byte[] document) {
        try {
            return Codec.of(Encoding.WBXML, LIMITS).decode(document).message();
        } catch (MalformedMessageException e) {
            throw new RefusedException(Refusal.MALFORMED, String.valueOf(e.getMessage()));
        }
    }
}
