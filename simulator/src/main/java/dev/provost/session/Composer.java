package dev.provost.session;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes messages of what is in the outbox, as large as the server takes them. */
final class Composer {

    private static final Alert NEXT_MESSAGE = Alert.of(Numbering.PENDING, AlertCode.NEXT_MESSAGE);

    private final HeaderWriter headers;
    private final Outbox outbox;
    private final Sizer sizer;
    private final PeerLimits peer;

    Composer(HeaderWriter headers, Outbox outbox, Sizer sizer, PeerLimits peer) {
        this.headers = headers;
        this.outbox = outbox;
        this.sizer = sizer;
        this.peer = peer;
    }

    /**
     * The next message. It has {@code Final} when it takes everything and the server has said its {@code Final} too; when
     * only the server is not finished it asks for the next message.
     *
     * @param headerStatus the status of the header of the message answered; none in the first message
     * @param mayEnd whether the server has sent its {@code Final}
     */
    Message compose(Optional<Status> headerStatus, boolean mayEnd) {
        SyncHdr header = headers.next();
        boolean limited = peer.maxMsgSize() != PeerLimits.NONE;
        boolean whole = !outbox.isChunking();
        boolean waited = limited && outbox.isPatient();
        Optional<Message> all = whole && !waited ? all(header, headerStatus, mayEnd) : Optional.empty();
        if (all.isPresent()) {
            return all.get();
        }
        int room = limited ? room(header, headerStatus, mayEnd) : PeerLimits.NONE;
        if (whole && waited && outbox.mayFit(room)) {
            all = all(header, headerStatus, mayEnd);
            if (all.isPresent()) {
                return all.get();
            }
        }
        List<Command> taken = outbox.take(room);
        outbox.large().ifPresent(object -> numberChunk(object, taken, headerStatus.isPresent() ? 2 : 1));
        return message(header, headerStatus, taken, outbox.isEmpty(), mayEnd);
    }

    /** All that waits in one message, which empties the outbox; empty when that is larger than the server takes. */
    private Optional<Message> all(SyncHdr header, Optional<Status> headerStatus, boolean mayEnd) {
        Message all = message(header, headerStatus, outbox.all(), true, mayEnd);
        if (peer.maxMsgSize() != PeerLimits.NONE && sizer.size(all) > peer.maxMsgSize()) {
            return Optional.empty();
        }
        outbox.clear();
        return Optional.of(all);
    }

    private int room(SyncHdr header, Optional<Status> headerStatus, boolean mayEnd) {
        return peer.maxMsgSize() - sizer.size(message(header, headerStatus, List.of(), true, mayEnd));
    }

    /** The chunk is the only command that the object itself has made. */
    private static void numberChunk(LargeObject object, List<Command> taken, int first) {
        for (int i = 0; i < taken.size(); i++) {
            if (object.isChunk(taken.get(i))) {
                object.sentAs(Integer.toString(first + i));
            }
        }
    }

    private static Message message(
            SyncHdr header, Optional<Status> headerStatus, List<Command> content, boolean last, boolean mayEnd) {
        List<Command> commands = new ArrayList<>(content.size() + 2);
        headerStatus.ifPresent(commands::add);
        commands.addAll(content);
        if (last && !mayEnd) {
            commands.add(NEXT_MESSAGE);
        }
        return new Message(header, new SyncBody(Numbering.number(commands), last && mayEnd));
    }
}
