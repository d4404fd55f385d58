package dev.provost.reports.html;

import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import dev.provost.reports.text.HexDump;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param body the readable body
 * @param more what was left out, empty when nothing was
 * @param codes status and alert codes in words
 * @param credentials how its credentials come about
 * @param clauses what was found here
 * @param tokens the tokens beside the readable body, empty without
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
        BodyView body,
        String more,
        List<String> codes,
        List<CredentialView> credentials,
        List<Clauses.Clause> clauses,
        String tokens) {

    private static final int LONGEST = 12_000;
    private static final int LONGEST_HEAD = 4_000;
    private static final int MOST_NOTES = 20;
    private static final int DUMPED = 1_024;

    /** A message; the finding that it proves, if it does, points at lines of its body. */
    static MessageView of(
            Transcript transcript, int index, Optional<Occurrence.Problem> proven, boolean open, String card) {
        WireMessage message = transcript.messages().get(index);
        String text = message.decoded().isEmpty()
                ? HexDump.of(message.body(), DUMPED)
                : message.decoded().strip();
        String shown = Cut.of(text, LONGEST);
        String anchor = Anchors.message(card, index);
        Duration after = Duration.between(transcript.messages().getFirst().time(), message.time());
        return new MessageView(
                anchor,
                index,
                message.direction().label(),
                Cut.of(message.startLine(), 200),
                facts(message),
                "+" + after.toMillis() + " ms",
                proven.isPresent(),
                open,
                message.notes().stream()
                        .limit(MOST_NOTES)
                        .map(note -> Cut.of(note, 500))
                        .toList(),
                Cut.of(message.httpHead().strip(), LONGEST_HEAD),
                message.decoded().isEmpty()
                        ? BodyView.plain(List.of(new XmlPiece(false, shown)))
                        : BodyView.of(
                                shown,
                                proven.map(finding -> PointedLines.of(BodyView.lines(shown), finding))
                                        .orElse(Set.of()),
                                anchor),
                shown.length() < text.length() ? (text.length() - shown.length()) + " more characters" : "",
                message.codes().stream().map(line -> Cut.of(line, 500)).toList(),
                message.explanations().stream().map(CredentialView::of).toList(),
                List.of(),
                "");
    }

    /** This with what was found here and the tokens. */
    MessageView with(List<Clauses.Clause> found, String listing) {
        return new MessageView(
                anchor,
                index,
                direction,
                startLine,
                facts,
                after,
                offending,
                open,
                notes,
                head,
                body,
                more,
                codes,
                credentials,
                found,
                listing);
    }

    /** How many characters it puts into the page, roughly. */
    int weight() {
        return head.length()
                + body.weight()
                + tokens.length()
                + codes.stream().mapToInt(String::length).sum()
                + credentials.stream().mapToInt(CredentialView::weight).sum()
                + clauses.stream()
                        .mapToInt(clause -> clause.message().length() + 200)
                        .sum()
                + 500;
    }

    private static String facts(WireMessage message) {
        String size = message.body().size() + " octets";
        return message.mediaType().isEmpty() ? size : message.mediaType() + ", " + size;
    }
}
