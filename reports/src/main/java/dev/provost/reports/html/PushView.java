package dev.provost.reports.html;

import dev.provost.reports.Push;
import dev.provost.reports.Transcript;
import dev.provost.reports.text.Headline;
import dev.provost.reports.text.HexDump;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A push in a card: a notification, or settings.
 *
 * @param anchor id of the place
 * @param number its number among the pushes of the transcript, counted from 1
 * @param from where it came from
 * @param to the address that it was sent to
 * @param facts when it came, and its size
 * @param open whether it is unfolded
 * @param notes remarks
 * @param fields its fields, one line each, not escaped
 * @param octets its octets in hexadecimal
 * @param more what was left out, empty when nothing was
 */
record PushView(
        String anchor,
        int number,
        String from,
        String to,
        String facts,
        boolean open,
        List<String> notes,
        String fields,
        String octets,
        String more) {

    private static final int LONGEST_LINE = 500;
    private static final int MOST_NOTES = 20;
    private static final int MOST_FIELDS = 60;
    private static final int DUMPED = 512;

    static PushView of(Transcript transcript, int index, boolean open, String card) {
        Push push = transcript.pushes().get(index);
        int left = push.fields().size() - MOST_FIELDS;
        return new PushView(
                Anchors.push(card, index),
                index + 1,
                Cut.of(push.from(), LONGEST_LINE),
                Cut.of(push.to(), LONGEST_LINE),
                "%s, %d octets".formatted(push.time(), push.octets().size()),
                open,
                push.notes().stream()
                        .limit(MOST_NOTES)
                        .map(note -> Cut.of(note, LONGEST_LINE))
                        .toList(),
                push.fields().stream()
                        .limit(MOST_FIELDS)
                        .map(field -> Cut.of(field, LONGEST_LINE))
                        .collect(Collectors.joining("\n")),
                HexDump.of(push.octets(), DUMPED).stripTrailing(),
                left > 0 ? Headline.counted(left, "more field") : "");
    }

    /** How many characters it puts into the page, roughly. */
    int weight() {
        return fields.length() + octets.length() + LONGEST_LINE;
    }
}
