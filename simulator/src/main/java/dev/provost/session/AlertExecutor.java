package dev.provost.session;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Item;
import dev.provost.syncml.StatusCode;
import java.util.Optional;

/**
 * Alerts of the server (DM Protocol 1.2.1, 8 and 10).
 *
 * @param dialogue the user; empty when the device has no user interaction
 */
record AlertExecutor(Optional<UserDialogue> dialogue) {

    static AlertExecutor of(SessionSettings settings, ManagedDevice device) {
        return new AlertExecutor(
                settings.supports(Feature.USER_INTERACTION) ? Optional.of(new UserDialogue(device)) : Optional.empty());
    }

    ItemOutcome execute(Alert alert) {
        if (alert.data().isEmpty()) {
            return outcome(StatusCode.INCOMPLETE_COMMAND);
        }
        Optional<AlertCode> code = alert.code();
        return code.isEmpty() ? outcome(StatusCode.OPTIONAL_FEATURE_NOT_SUPPORTED) : execute(alert, code.get());
    }

    private ItemOutcome execute(Alert alert, AlertCode code) {
        return switch (code) {
            case DISPLAY, CONFIRM_OR_REJECT, TEXT_INPUT, SINGLE_CHOICE, MULTIPLE_CHOICE ->
                dialogue.map(d -> d.hold(alert, code))
                        .orElseGet(() -> outcome(StatusCode.OPTIONAL_FEATURE_NOT_SUPPORTED));
            case NEXT_MESSAGE, NO_END_OF_DATA, SESSION_ABORT -> outcome(StatusCode.OK);
            case SERVER_INITIATED_MGMT, CLIENT_INITIATED_MGMT, CLIENT_EVENT, GENERIC_ALERT ->
                outcome(StatusCode.COMMAND_NOT_ALLOWED);
        };
    }

    private static ItemOutcome outcome(StatusCode code) {
        return ItemOutcome.of(code, Item.EMPTY);
    }
}
