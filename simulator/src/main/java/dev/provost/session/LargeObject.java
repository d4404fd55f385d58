package dev.provost.session;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Results, or an alert of the device, with one item that is too large for one message, and how much of it was sent (DM
 * Protocol 1.2.1, 7).
 */
final class LargeObject {

    /** More than a length field and the mark-up of {@code Size} and {@code MoreData} take. */
    private static final int SLACK = 100;

    /** Octets of data below which a chunk waits for the next message. */
    private static final int WORTHWHILE = 64;

    /** Octets that mark-up makes of an escaped character at most. */
    private static final int ESCAPED = 6;

    private final Command whole;
    private final Item item;
    private final Data data;
    private final int length;
    private int sent;
    private boolean repeated;
    private Optional<Command> chunk = Optional.empty();
    private Optional<String> cmdId = Optional.empty();

    LargeObject(Command whole) {
        this.whole = whole;
        item = items(whole).getFirst();
        data = item.data().orElse(Data.EMPTY);
        length = length(data);
    }

    /** Whether a command can be sent in several messages: results or an alert with one item and data to divide. */
    static boolean isDivisible(Command command) {
        return !(command instanceof Replace)
                && items(command).size() == 1
                && items(command).getFirst().data().map(LargeObject::length).orElse(0) > 1;
    }

    /** The command once for each of its items; nothing when it has fewer than two. */
    static List<Command> apart(Command command) {
        List<Item> items = items(command);
        return items.size() < 2
                ? List.of()
                : items.stream().map(i -> withItem(command, i)).toList();
    }

    /** The items of a command that a client may divide. */
    private static List<Item> items(Command command) {
        return switch (command) {
            case Results r -> r.items();
            case Replace r -> r.items();
            case Alert a when a.code().equals(Optional.of(AlertCode.GENERIC_ALERT)) -> a.items();
            default -> List.of();
        };
    }

    private static Command withItem(Command command, Item item) {
        List<Item> one = List.of(item);
        return switch (command) {
            case Results r ->
                new Results(r.cmdId(), r.msgRef(), r.cmdRef(), r.meta(), r.targetRef(), r.sourceRef(), one);
            case Replace r -> new Replace(r.cmdId(), r.noResp(), r.meta(), one);
            case Alert a -> new Alert(a.cmdId(), a.noResp(), a.data(), a.correlator(), one);
            default -> throw new IllegalArgumentException("A " + command.name() + " is not divided.");
        };
    }

    /** Notes the number of the last chunk in its message. */
    void sentAs(String number) {
        cmdId = Optional.of(number);
    }

    /** Whether a status of the server for the last message is about the last chunk. */
    boolean isMeantBy(Status status) {
        return cmdId.equals(Optional.of(status.cmdRef())) && status.cmd().equals(whole.name());
    }

    /** Whether an alert 1225 names this object, or none at all. */
    boolean isNamedBy(Alert noEndOfData) {
        return noEndOfData.items().stream()
                .flatMap(i -> Stream.concat(i.source().stream(), i.target().stream()))
                .map(Location::uri)
                .allMatch(uri -> item.source().map(Location::uri).equals(Optional.of(uri)));
    }

    /** Begins once more from the start; an object that was repeated before is not repeated again. */
    boolean repeat() {
        boolean first = !repeated;
        repeated = true;
        sent = first ? 0 : sent;
        return first;
    }

    boolean isDone() {
        return sent == length;
    }

    /** The next chunk, of at most {@code octets} unless even a little is larger. */
    Command next(int octets, Sizer sizer) {
        int room = room(octets, sizer);
        int from = sent;
        sent = data instanceof Data.Opaque ? Math.clamp((long) from + room, from + 1, length) : endOfText(room);
        Item part = describe(from).withData(part(from, sent));
        Command next = withItem(whole, isDone() ? part : part.withMoreData());
        chunk = Optional.of(next);
        return next;
    }

    /** Whether a command is the very chunk that was made last. */
    boolean isChunk(Command command) {
        return chunk.filter(c -> c == command).isPresent();
    }

    /** Whether a chunk worth sending fits into {@code octets}. */
    boolean hasRoomIn(int octets, Sizer sizer) {
        return room(octets, sizer) >= WORTHWHILE;
    }

    private int room(int octets, Sizer sizer) {
        return octets - SLACK - sizer.size(List.of(withItem(whole, item.withData(Data.EMPTY))));
    }

    /** Only the first chunk tells the size. */
    private Item describe(int from) {
        return from == 0 ? item.withMeta(item.meta().orElse(Meta.EMPTY).withSize(data.asOctets().length)) : item;
    }

    private int endOfText(int room) {
        String text = data.asText();
        int end = sent;
        int used = 0;
        while (end < length) {
            int next = text.offsetByCodePoints(end, 1);
            used += octetsOf(text.codePointAt(end));
            if (used > room && end > sent) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int octetsOf(int codePoint) {
        if (codePoint < 0x80) {
            return Character.isLetterOrDigit(codePoint) || codePoint == ' ' ? 1 : ESCAPED;
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    private Data part(int from, int to) {
        return data instanceof Data.Opaque(byte[] octets)
                ? Data.octets(Arrays.copyOfRange(octets, from, to))
                : Data.text(data.asText().substring(from, to));
    }

    private static int length(Data data) {
        return data instanceof Data.Opaque(byte[] octets)
                ? octets.length
                : data.asText().length();
    }
}
