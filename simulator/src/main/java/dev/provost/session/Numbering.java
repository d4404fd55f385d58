package dev.provost.session;

import dev.provost.syncml.Command;
import java.util.ArrayList;
import java.util.List;

/** Gives the commands of a message their {@code CmdID}s, counted from 1. */
final class Numbering {

    /** Stands for a {@code CmdID} that is not known yet; as long as the longest, so that sizes are on the safe side. */
    static final String PENDING = "99999";

    private Numbering() {}

    static List<Command> number(List<Command> commands) {
        List<Command> numbered = new ArrayList<>(commands.size());
        commands.forEach(c -> numbered.add(c.withCmdId(Integer.toString(numbered.size() + 1))));
        return numbered;
    }
}
