package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Message;
import java.util.Optional;

/** Recognises the chunks of large objects (DM Protocol 1.2.1, 7). */
final class LargeObjects {

    private LargeObjects() {}

    /** Whether an item of the message has more data to come. */
    static boolean isChunk(Message message) {
        return Commands.all(message).stream()
                .flatMap(command -> Commands.items(command).stream())
                .anyMatch(Item::moreData);
    }

    /** Whether the message holds a part of an object, be it the first, the last or one between, or may hold one. */
    static boolean isPartial(Turn turn, Message message) {
        return isChunk(message)
                || turn.previous().isEmpty() && turn.session().lacksItsBeginning()
                || turn.previous()
                        .flatMap(Turn::answer)
                        .filter(LargeObjects::isChunk)
                        .isPresent();
    }

    /** The first item of the message that has more data to come. */
    static Optional<Item> chunk(Message message) {
        return Commands.all(message, ItemCommand.class)
                .flatMap(command -> command.items().stream())
                .filter(Item::moreData)
                .findFirst();
    }

    /** Whether the device took the chunk in the answer before. */
    static boolean takesChunk(Turn turn) {
        return turn.isRegular()
                && turn.isAccepted()
                && Commands.statuses(turn.request().orElseThrow()).stream().anyMatch(StatusCodes::isBuffered);
    }
}
