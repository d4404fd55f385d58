package dev.provost.syncml.codec;

import dev.provost.syncml.Command;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Messages and documents for the tests of codecs. */
final class Messages {

    static final Codec XML = Codec.of(Encoding.XML);
    static final Codec WBXML = Codec.of(Encoding.WBXML);
    static final String HEADER = "<VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto><SessionID>1</SessionID>"
            + "<MsgID>1</MsgID><Target><LocURI>http://s</LocURI></Target><Source><LocURI>IMEI:1</LocURI></Source>";

    private Messages() {}

    /** A final DM 1.2 message with the given commands. */
    static Message of(Command... commands) {
        return new Message(
                SyncHdr.of(DmVersion.DM_1_2, "1", "1", Location.of("http://s"), Location.of("IMEI:1")),
                new SyncBody(List.of(commands), true));
    }

    /** A document with the plain header and the given body. */
    static String withBody(String body) {
        return withHeader(HEADER, body);
    }

    static String withHeader(String header, String body) {
        return "<SyncML xmlns=\"SYNCML:SYNCML1.2\"><SyncHdr>" + header + "</SyncHdr><SyncBody>" + body
                + "</SyncBody></SyncML>";
    }

    static Decoded decodeXml(String document) {
        return XML.decode(document.getBytes(StandardCharsets.UTF_8));
    }

    static String encodeXml(Message message) {
        return new String(XML.encode(message), StandardCharsets.UTF_8);
    }
}
