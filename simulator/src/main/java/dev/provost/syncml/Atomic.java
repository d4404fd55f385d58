package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/**
 * Commands that succeed or fail together (RepPro 1.2.1, 6.6.3).
 *
 * @param cmdId the {@code CmdID}
 * @param noResp whether no status is wanted
 * @param meta description that holds for all members
 * @param members the commands in order
 */
public record Atomic(String cmdId, boolean noResp, Optional<Meta> meta, List<Command> members) implements Container {

    public Atomic {
        members = List.copyOf(members);
    }

    /** A command with the given members. */
    public static Atomic of(String cmdId, Command... members) {
        return new Atomic(cmdId, false, Optional.empty(), List.of(members));
    }
}
