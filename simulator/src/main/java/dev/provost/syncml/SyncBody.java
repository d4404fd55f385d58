package dev.provost.syncml;

import java.util.List;

/**
 * The body of a message (RepPro 1.2.2, 6.2.3).
 *
 * @param commands the commands, statuses and results in the order of the wire
 * @param isFinal whether {@code Final} closes the package with this message
 */
public record SyncBody(List<Command> commands, boolean isFinal) {

    public SyncBody {
        commands = List.copyOf(commands);
    }
}
