package dev.provost.session;

import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.ArrayList;
import java.util.List;

/** Gives the commands of a message their {@code CmdID}s, counted from 1. */
final class Numbering {

    /** Stands for a {@code CmdID} that is not known yet; as long as the longest, so that sizes are on the safe side. */
    static final String PENDING = "99999";

    private Numbering() {}

    static List<Command> number(List<Command> commands) {
        List<Command> numbered = new ArrayList<>(commands.size());
        commands.forEach(c -> numbered.add(withId(c, Integer.toString(numbered.size() + 1))));
        return numbered;
    }

    /** The kinds that a client may send (DM Protocol 1.2.1, 8). */
    private static Command withId(Command command, String id) {
        return switch (command) {
            case Status s ->
                new Status(
                        id,
                        s.msgRef(),
                        s.cmdRef(),
                        s.cmd(),
                        s.targetRefs(),
                        s.sourceRefs(),
                        s.chal(),
                        s.data(),
                        s.items());
            case Results r ->
                new Results(id, r.msgRef(), r.cmdRef(), r.meta(), r.targetRef(), r.sourceRef(), r.items());
            case Alert a -> new Alert(id, a.noResp(), a.data(), a.correlator(), a.items());
            case Replace r -> new Replace(id, r.noResp(), r.meta(), r.items());
            default -> throw new IllegalArgumentException("A client does not send " + command.name() + ".");
        };
    }
}
