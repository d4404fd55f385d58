package dev.provost.conformance.rules;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;

/** Recognises aborts (DM Protocol 1.2.1, 8.1). */
final class Aborts {

    private Aborts() {}

    static boolean isAbort(Message message) {
        return holds(message, AlertCode.SESSION_ABORT);
    }

    static boolean holds(Message message, AlertCode code) {
        return message.body().commands().stream().anyMatch(command -> is(command, code));
    }

    static boolean is(Command command, AlertCode code) {
        return command instanceof Alert alert
                && alert.code().filter(c -> c == code).isPresent();
    }
}
