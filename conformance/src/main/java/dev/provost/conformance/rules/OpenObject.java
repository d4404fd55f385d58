package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Results;
import java.util.List;
import java.util.Optional;

/**
 * A large object of the device whose last chunk has not come (DM Protocol 1.2.1, 7).
 *
 * @param key what its chunks have in common
 * @param size the announced size; empty when it is not known, or not told from octets beyond doubt
 * @param received how much of it has come
 */
record OpenObject(String key, Optional<Integer> size, int received) {

    /** What the device says with an item that may be a chunk, in a message that the server has accepted. */
    record Part(Command command, Item item) {

        String key() {
            String ref = command instanceof Results r ? r.cmdRef().orElse("") : "";
            return command.name() + " " + ref + " "
                    + item.source().or(item::target).map(Location::uri).orElse("");
        }

        /** The octets of plain text; other data may be counted in more than one way. */
        Optional<Integer> length() {
            boolean plain = item.meta()
                    .flatMap(Meta::format)
                    .filter(f -> !f.equals("chr"))
                    .isEmpty();
            return item.data()
                    .filter(Data.Text.class::isInstance)
                    .map(Data::asText)
                    .filter(text -> plain && text.chars().allMatch(c -> c > ' ' && c < 0x7F))
                    .map(String::length);
        }
    }

    /** Whether what the device says counts: in a lawful message that the server has accepted and that does not end the session. */
    static boolean isJudged(Turn turn) {
        return turn.isRegular()
                && turn.isAccepted()
                && !Aborts.isAbort(turn.request().orElseThrow());
    }

    /** The items of events and results. */
    static List<Part> parts(Message request) {
        return Commands.all(request).stream()
                .filter(c -> c instanceof Results || c instanceof Alert)
                .flatMap(c -> Commands.items(c).stream().map(item -> new Part(c, item)))
                .toList();
    }

    /** The object that a first chunk begins, when the server has taken it. */
    static Optional<OpenObject> begunBy(Part part, Turn turn) {
        Optional<Integer> size = part.item()
                .meta()
                .flatMap(Meta::size)
                .filter(s -> s.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .filter(s -> part.length().isPresent());
        return Optional.of(new OpenObject(part.key(), size, part.length().orElse(0)))
                .filter(o -> part.item().moreData() && isTaken(part, turn));
    }

    /** This with one more chunk. */
    OpenObject with(Part part) {
        return new OpenObject(
                key,
                size.filter(s -> part.length().isPresent()),
                received + part.length().orElse(0));
    }

    boolean isContinuedBy(Part part) {
        return key.equals(part.key());
    }

    /** Whether all of it has come and is not what was announced. */
    boolean isWrong() {
        return size.filter(s -> s != received).isPresent();
    }

    static boolean isTaken(Part part, Turn turn) {
        return turn.statusesFor(turn.request().orElseThrow(), part.command()).stream()
                .anyMatch(StatusCodes::isBuffered);
    }
}
