package dev.provost.conformance.rules;

import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.Status;
import java.util.List;
import java.util.stream.Collectors;

/** Words for findings. */
final class Wording {

    private static final int LONGEST = 80;

    private Wording() {}

    static String reference(Status status) {
        return "MsgRef %s, CmdRef %s, Cmd %s, code %s"
                .formatted(status.msgRef(), status.cmdRef(), status.cmd(), status.data());
    }

    static String command(Command command) {
        String code = command instanceof Alert alert
                ? " " + alert.data().map(Data::asText).orElse("without code")
                : "";
        return command.name() + code + " (CmdID " + command.cmdId() + ")";
    }

    static String commands(List<? extends Command> commands) {
        return commands.isEmpty()
                ? "none"
                : commands.stream().map(Wording::command).collect(Collectors.joining(", "));
    }

    static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
    }

    /** An absent {@code CmdRef} is read as 0, as old texts permit for the header. */
    static boolean isForHeader(Status status) {
        return status.isForHeader() || (status.cmdRef().isEmpty() && Status.HEADER_CMD.equals(status.cmd()));
    }
}
