package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/**
 * Commands that are executed in order (RepPro 1.2.1, 6.6.14).
 *
 * @param cmdId the {@code CmdID}
 * @param noResp whether no status is wanted
 * @param meta description that holds for all members
 * @param members the commands in order
 */
public record Sequence(String cmdId, boolean noResp, Optional<Meta> meta, List<Command> members) implements Container {

    public Sequence {
        members = List.copyOf(members);
    }

    /** A command with the given members. */
    public static Sequence of(String cmdId, Command... members) {
        return new Sequence(cmdId, false, Optional.empty(), List.of(members));
    }
}
