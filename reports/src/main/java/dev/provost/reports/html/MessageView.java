package dev.provost.reports.html;

import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import dev.provost.reports.text.HexDump;
import java.time.Duration;
import java.util.List;

/**
 * A wire message in a card.
 *
 * @param anchor id of the place
 * @param index its number in the transcript
 * @param direction which way it went
 * @param startLine request or status line
 * @param facts size and media type
 * @param after time since the first message of the transcript
 * @param offending whether it is the one that proves the finding
 * @param open whether it is unfolded
 * @param notes deviations and remarks
 * @param head HTTP head
 * @param pieces the readable body
 * @param more what was left out, empty when nothing was
 */
record MessageView(
        String anchor,
        int index,
        String direction,
        String startLine,
        String facts,
        String after,
        boolean offending,
        boolean open,
        List<String> notes,
        String head,
        List<XmlPiece> pieces,
        String more) {

    private static final int LONGEST = 12_000;
    private static final int LONGEST_HEAD = 4_000;
    private static final int MOST_NOTES = 20;
    private static final int DUMPED = 1_024;

    static MessageView of(Transcript transcript, int index, boolean offending, boolean open, String card) {
        WireMessage message = transcript.messages().get(index);
        String text = message.decoded().isEmpty()
                ? HexDump.of(message.body(), DUMPED)
                : message.decoded().strip();
        String shown = Cut.of(text, LONGEST);
        Duration after = Duration.between(transcript.messages().getFirst().time(), message.time());
        return new MessageView(
                Anchors.message(card, index),
                index,
                message.direction().label(),
                Cut.of(message.startLine(), 200),
                facts(message),
                "+" + after.toMillis() + " ms",
                offending,
                open,
                message.notes().stream()
                        .limit(MOST_NOTES)
                        .map(note -> Cut.of(note, 500))
                        .toList(),
                Cut.of(message.httpHead().strip(), LONGEST_HEAD),
                message.decoded().isEmpty() ? List.of(new XmlPiece(false, shown)) : XmlPiece.split(shown),
                shown.length() < text.length() ? (text.length() - shown.length()) + " more characters" : "");
    }

    /** How many characters it puts into the page, roughly. */
    int weight() {
        return head.length()
                + pieces.stream().mapToInt(piece -> piece.text().length()).sum()
                + 500;
    }

    private static String facts(WireMessage message) {
        String size = message.body().size() + " octets";
        return message.mediaType().isEmpty() ? size : message.mediaType() + ", " + size;
    }
}
