package dev.provost.session;

import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Results;
import java.util.Arrays;
import java.util.List;

/** Results with one item that is too large for one message, and how much of it was sent (DM Protocol 1.2.1, 7). */
final class LargeResults {

    /** More than a length field and the mark-up of {@code Size} and {@code MoreData} take. */
    private static final int SLACK = 100;

    /** Octets of data below which a chunk waits for the next message. */
    private static final int WORTHWHILE = 64;

    /** Octets that mark-up makes of an escaped character at most. */
    private static final int ESCAPED = 6;

    private final Results whole;
    private final Item item;
    private final Data data;
    private final int length;
    private int sent;

    LargeResults(Results whole) {
        this.whole = whole;
        item = whole.items().getFirst();
        data = item.data().orElse(Data.EMPTY);
        length = length(data);
    }

    /** Whether results can be sent in several messages: they have one item and data to divide. */
    static boolean isDivisible(Results results) {
        return results.items().size() == 1
                && results.items().getFirst().data().map(LargeResults::length).orElse(0) > 1;
    }

    static Results withItem(Results r, Item item) {
        return new Results(r.cmdId(), r.msgRef(), r.cmdRef(), r.meta(), r.targetRef(), r.sourceRef(), List.of(item));
    }

    boolean isDone() {
        return sent == length;
    }

    /** The next chunk, of at most {@code octets} unless even a little is larger. */
    Results next(int octets, Sizer sizer) {
        int room = room(octets, sizer);
        int from = sent;
        sent = data instanceof Data.Opaque ? Math.clamp((long) from + room, from + 1, length) : endOfText(room);
        Item chunk = describe(from).withData(part(from, sent));
        return withItem(whole, isDone() ? chunk : chunk.withMoreData());
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
