package dev.provost.session;

import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Codec;
import java.util.List;

/** Measures messages and their parts in octets, as the codec of the session writes them. */
final class Sizer {

    /** Octets that the status of a header takes at most, a challenge included. */
    private static final int HEADER_STATUS = 500;

    private final Codec codec;
    private final HeaderWriter headers;

    Sizer(Codec codec, HeaderWriter headers) {
        this.codec = codec;
        this.headers = headers;
    }

    int size(Message message) {
        return codec.encode(message).length;
    }

    /** What the commands add to a message. */
    int size(List<Command> commands) {
        SyncHdr header = headers.draft();
        return size(new Message(header, new SyncBody(commands, true)))
                - size(new Message(header, new SyncBody(List.of(), true)));
    }

    /** Whether the commands fit into one message behind the status of a header. */
    boolean fitAlone(List<Command> commands, int maxMsgSize) {
        return maxMsgSize == PeerLimits.NONE
                || size(new Message(headers.draft(), new SyncBody(commands, true))) + HEADER_STATUS <= maxMsgSize;
    }
}
