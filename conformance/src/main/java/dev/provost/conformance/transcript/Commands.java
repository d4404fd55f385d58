package dev.provost.conformance.transcript;

import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Container;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Ways to walk over the commands of a message. */
public final class Commands {

    private Commands() {}

    /** Every command, status and result, members of containers after their container, in the order of the wire. */
    public static List<Command> all(Message message) {
        List<Command> all = new ArrayList<>();
        collect(message.body().commands(), all);
        return all;
    }

    /** Every command of one type, members of containers included. */
    public static <T extends Command> Stream<T> all(Message message, Class<T> type) {
        return all(message).stream().filter(type::isInstance).map(type::cast);
    }

    /** The statuses of a message. */
    public static List<Status> statuses(Message message) {
        return message.body().commands().stream()
                .filter(Status.class::isInstance)
                .map(Status.class::cast)
                .toList();
    }

    /** The items of a command; none for a container. */
    public static List<Item> items(Command command) {
        return switch (command) {
            case ItemCommand c -> c.items();
            case Alert a -> a.items();
            case Results r -> r.items();
            case Status s -> s.items();
            default -> List.of();
        };
    }

    private static void collect(List<Command> commands, List<Command> all) {
        for (Command command : commands) {
            all.add(command);
            if (command instanceof Container container) {
                collect(container.members(), all);
            }
        }
    }
}
