package dev.provost.session;

import dev.provost.syncml.Command;
import dev.provost.syncml.Container;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of one command.
 *
 * @param command the command
 * @param outcomes one for each item, or a single one that concerns the command as a whole
 */
record Answer(Command command, List<ItemOutcome> outcomes) {

    Answer {
        outcomes = List.copyOf(outcomes);
    }

    /** The same code for the command as a whole, whatever its items. */
    static Answer of(Command command, StatusCode code) {
        return of(command, ItemOutcome.of(code, onlyItem(command)));
    }

    /** The same code for a command and, when it is a container, for all of its members; a status gets no answer. */
    static List<Answer> all(Command command, StatusCode code) {
        if (command instanceof Status) {
            return List.of();
        }
        Stream<Answer> members = command instanceof Container container
                ? container.members().stream().flatMap(m -> all(m, code).stream())
                : Stream.empty();
        return Stream.concat(Stream.of(of(command, code)), members).toList();
    }

    static Answer of(Command command, ItemOutcome outcome) {
        return new Answer(command, List.of(outcome));
    }

    /** Whether something was not done, for whatever reason: an error, or because the user cancelled. */
    boolean isUndone() {
        return !outcomes.stream().allMatch(ItemOutcome::wasDone);
    }

    boolean hasCode(StatusCode code) {
        return outcomes.stream().anyMatch(o -> o.code() == code.code());
    }

    /** This after the work was undone or could not be: what had succeeded says so with 216 or 516. */
    Answer rolledBack(StatusCode rollBack) {
        return new Answer(
                command,
                outcomes.stream()
                        .map(o -> o.wasDone() ? o.withCode(rollBack) : o)
                        .toList());
    }

    private static Item onlyItem(Command command) {
        return command instanceof ItemCommand c && c.items().size() == 1
                ? c.items().getFirst()
                : Item.EMPTY;
    }
}
