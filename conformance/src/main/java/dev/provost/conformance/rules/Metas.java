package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.syncml.Add;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Command;
import dev.provost.syncml.Container;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code Meta} that holds for an item: its own elements before those of its command and its containers. */
final class Metas {

    private static final String DEFAULT_FORMAT = "chr";

    private Metas() {}

    /** Calls {@code action} with every item of an Add or Replace and the format that holds for it. */
    static void forEachValue(Message message, ValueAction action) {
        walk(message.body().commands(), List.of(), action);
    }

    private static void walk(List<Command> commands, List<Meta> above, ValueAction action) {
        for (Command command : commands) {
            switch (command) {
                case Container c -> walk(c.members(), with(above, c.meta()), action);
                case Add a -> items(a, above, action);
                case Replace r -> items(r, above, action);
                default -> {}
            }
        }
    }

    private static void items(ItemCommand command, List<Meta> above, ValueAction action) {
        List<Meta> outer = with(above, command.meta());
        for (Item item : command.items()) {
            Optional<String> format = with(outer, item.meta()).reversed().stream()
                    .flatMap(meta -> meta.format().stream())
                    .findFirst();
            action.accept(command, item, format.map(String::strip).orElse(DEFAULT_FORMAT));
        }
    }

    private static List<Meta> with(List<Meta> above, Optional<Meta> own) {
        return Stream.concat(above.stream(), own.stream()).toList();
    }

    /** Every {@code Meta} of the message, that of the header first. */
    static Stream<Meta> all(Message message) {
        Stream<Meta> ofHeader =
                Stream.concat(message.header().meta().stream(), message.header().cred().flatMap(Cred::meta).stream());
        return Stream.concat(ofHeader, Commands.all(message).stream().flatMap(Metas::ofCommand));
    }

    private static Stream<Meta> ofCommand(Command command) {
        Stream<Meta> own = switch (command) {
            case ItemCommand c -> c.meta().stream();
            case Container c -> c.meta().stream();
            case Results r -> r.meta().stream();
            case Status s -> s.chal().map(Chal::meta).stream();
            default -> Stream.empty();
        };
        return Stream.concat(own, Commands.items(command).stream().flatMap(item -> item.meta().stream()));
    }

    /** Whether any {@code Meta} stands in the message. */
    static boolean areUsed(Message message) {
        return all(message).findAny().isPresent();
    }

    /** What to do with an item. */
    interface ValueAction {
        void accept(ItemCommand command, Item item, String format);
    }
}
