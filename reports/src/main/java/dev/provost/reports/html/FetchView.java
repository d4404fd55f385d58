package dev.provost.reports.html;

import dev.provost.reports.Fetch;
import dev.provost.reports.Transcript;
import dev.provost.reports.text.HexDump;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A fetch in a card: a package, its descriptor, or an install notice.
 *
 * @param anchor id of the place
 * @param number its number among the fetches of the transcript, counted from 1
 * @param start the request line
 * @param outcome the status line
 * @param facts when it was, and how much came
 * @param notes remarks
 * @param request the head of the request
 * @param sent what was sent with it, empty when nothing was
 * @param response the head of the response
 * @param digest the SHA-256 of what came, empty when nothing did
 * @param octets the first of the octets that came, in hexadecimal, empty when none did
 */
record FetchView(
        String anchor,
        int number,
        String start,
        String outcome,
        String facts,
        List<String> notes,
        String request,
        String sent,
        String response,
        String digest,
        String octets) {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_HEAD = 2_000;
    private static final int MOST_NOTES = 20;
    private static final int DUMPED = 128;

    static FetchView of(Transcript transcript, int index, String card) {
        Fetch fetch = transcript.fetches().get(index);
        return new FetchView(
                Anchors.fetch(card, index),
                index + 1,
                Cut.of(fetch.requestHead().lines().findFirst().orElse(fetch.to()), LONGEST_LINE),
                Cut.of(fetch.outcome(), LONGEST_LINE),
                "%s, %s, %d octets"
                        .formatted(fetch.device(), fetch.time().truncatedTo(ChronoUnit.MILLIS), fetch.octets()),
                fetch.notes().stream()
                        .limit(MOST_NOTES)
                        .map(note -> Cut.of(note, LONGEST_LINE))
                        .toList(),
                Cut.of(fetch.requestHead(), LONGEST_HEAD),
                fetch.sent().size() == 0 ? "" : HexDump.of(fetch.sent(), DUMPED).stripTrailing(),
                Cut.of(fetch.responseHead(), LONGEST_HEAD),
                fetch.octets() == 0 ? "" : fetch.sha256(),
                fetch.first().size() == 0
                        ? ""
                        : HexDump.of(fetch.first(), DUMPED).stripTrailing());
    }

    /** How many characters it puts into the page, roughly. */
    int weight() {
        return request.length() + response.length() + octets.length() + LONGEST_LINE;
    }
}
