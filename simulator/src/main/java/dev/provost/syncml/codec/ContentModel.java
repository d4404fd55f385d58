package dev.provost.syncml.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which children an element may have, in which order and how often (RepPro 1.2.2, 6 and 7). Written like the DTD:
 * {@code "CmdID ~NoResp? Meta? Item+"}; {@code |} separates alternatives, {@code ~} marks what DM excludes.
 */
final class ContentModel {

    /**
     * One place of the model.
     *
     * @param index number of the name within the model
     * @param position place in the order
     * @param required whether it must occur
     * @param repeatable whether it may occur more than once
     * @param excluded whether DM excludes it
     */
    record Slot(int index, int position, boolean required, boolean repeatable, boolean excluded) {}

    private final CodePage page;
    private final boolean ordered;
    private final Map<String, Slot> slots = new HashMap<>();
    private final List<String> labels = new ArrayList<>();
    private long requiredPositions;

    private ContentModel(CodePage page, boolean ordered, String model) {
        this.page = page;
        this.ordered = ordered;
        String[] places = model.split(" ");
        for (int i = 0; i < places.length; i++) {
            add(i, places[i]);
        }
    }

    /** A model of elements of the representation protocol. */
    static ContentModel of(String model) {
        return new ContentModel(CodePage.SYNCML, true, model);
    }

    /** A model of meta information, which in {@code Meta} itself has no order because the DTD types that as text. */
    static ContentModel ofMetInf(boolean ordered, String model) {
        return new ContentModel(CodePage.METINF, ordered, model);
    }

    private void add(int position, String place) {
        char last = place.charAt(place.length() - 1);
        boolean marked = last == '?' || last == '+' || last == '*';
        boolean mandatory = !marked || last == '+';
        String names = marked ? place.substring(0, place.length() - 1) : place;
        for (String name : names.split("\\|")) {
            boolean excluded = name.startsWith("~");
            slots.put(
                    excluded ? name.substring(1) : name,
                    new Slot(slots.size(), position, mandatory, last == '+' || last == '*', excluded));
        }
        labels.add(names.contains("|") ? "command" : names);
        requiredPositions |= mandatory ? 1L << position : 0;
    }

    CodePage page() {
        return page;
    }

    boolean isOrdered() {
        return ordered;
    }

    int size() {
        return slots.size();
    }

    /** The place of a child, or null when it has none. */
    @Nullable
    Slot slot(String name) {
        return slots.get(name);
    }

    /** What has to be there and is not; {@code filled} has a bit for each position that something stands at. */
    List<String> missing(long filled) {
        long missing = requiredPositions & ~filled;
        if (missing == 0) {
            return List.of();
        }
        return IntStream.range(0, labels.size())
                .filter(position -> (missing >> position & 1) != 0)
                .mapToObj(labels::get)
                .toList();
    }
}
