package dev.provost.conformance.statement;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Command;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.Status;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Derives from the commands of one turn what the server evidently offers. */
final class CommandProbes {

    private static final String TNDS = "application/vnd.syncml.dmtnds";

    private final BiConsumer<String, String> seen;

    /** Reports to a consumer of capability and words. */
    CommandProbes(BiConsumer<String, String> seen) {
        this.seen = seen;
    }

    void look(Turn turn, Message answer) {
        for (Command command : Commands.all(answer)) {
            switch (command) {
                case Atomic c -> seen.accept("atomic", "Atomic");
                case Sequence c -> seen.accept("sequence", "Sequence");
                case Copy c -> seen.accept("copy", "Copy");
                case Exec c -> seen.accept("exec", "Exec");
                case Alert alert
                when code(alert).filter(AlertCode::isUserInteraction).findAny().isPresent() ->
                    seen.accept("user-interaction", "Alert " + text(alert));
                case Status status -> answered(turn, status);
                default -> {}
            }
            Commands.items(command).forEach(item -> item(command, item));
        }
    }

    private void item(Command command, Item item) {
        String target = item.target().map(place -> place.uri()).orElse("");
        if (target.contains("?list=")) {
            seen.accept("tnds", command.name() + " " + target.substring(target.indexOf('?')));
        } else if (target.endsWith("?prop=ACL")) {
            seen.accept("acl", command.name() + " of ACL");
        } else if (target.endsWith("?prop=Name")) {
            seen.accept("rename", command.name() + " of Name");
        }
        item.meta()
                .flatMap(Meta::type)
                .filter(type -> type.startsWith(TNDS))
                .ifPresent(type -> seen.accept("tnds", command.name() + " of " + type));
    }

    private void answered(Turn turn, Status status) {
        if (status.code() == 213) {
            seen.accept("large-objects-from-devices", "Status 213 for " + status.cmd());
        }
        if (status.code() / 100 == 2) {
            turn.session().commandOf(status).filter(Alert.class::isInstance).map(Alert.class::cast).stream()
                    .flatMap(CommandProbes::code)
                    .forEach(code -> alert(code, status.code()));
        }
    }

    private void alert(AlertCode alert, int status) {
        switch (alert) {
            case CLIENT_EVENT -> seen.accept("client-events", "Status " + status + " for Alert 1224");
            case GENERIC_ALERT -> seen.accept("generic-alerts", "Status " + status + " for Alert 1226");
            default -> {}
        }
    }

    private static Stream<AlertCode> code(Alert alert) {
        return alert.data().flatMap(data -> AlertCode.of(data.asText())).stream();
    }

    private static String text(Alert alert) {
        return alert.data().map(data -> data.asText()).orElse("");
    }
}
