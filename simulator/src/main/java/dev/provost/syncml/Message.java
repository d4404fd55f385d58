package dev.provost.syncml;

import java.util.List;

/**
 * One SyncML message.
 *
 * @param header the {@code SyncHdr}
 * @param body the {@code SyncBody}
 */
public record Message(SyncHdr header, SyncBody body) {

    /** This with another header. */
    public Message withHeader(SyncHdr other) {
        return new Message(other, body);
    }

    /** This with other commands. */
    public Message withCommands(List<Command> commands) {
        return new Message(header, new SyncBody(commands, body.isFinal()));
    }

    /** This as the last message of its package, or as another one. */
    public Message withFinal(boolean last) {
        return new Message(header, new SyncBody(body.commands(), last));
    }

    /** Whether this message ends its package. */
    public boolean isFinal() {
        return body.isFinal();
    }
}
