package dev.provost.reports.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A readable body: stretches of lines, some of them pointed at.
 *
 * @param stretches the stretches, which together are the body
 */
record BodyView(List<Stretch> stretches) {

    /**
     * Lines of a body.
     *
     * @param pointed whether the finding speaks of them
     * @param anchor id of the place when it is pointed at, else empty
     * @param pieces markup and content
     */
    record Stretch(boolean pointed, String anchor, List<XmlPiece> pieces) {

        int weight() {
            return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
        }
    }

    /** A body in which nothing is pointed at. */
    static BodyView plain(List<XmlPiece> pieces) {
        return new BodyView(List.of(new Stretch(false, "", pieces)));
    }

    /** A body of XML with the lines that are pointed at. */
    static BodyView of(String xml, Set<Integer> pointed, String message) {
        if (pointed.isEmpty()) {
            return plain(XmlPiece.split(xml));
        }
        List<String> lines = lines(xml);
        List<Stretch> stretches = new ArrayList<>();
        int done = 0;
        for (int number : pointed) {
            add(stretches, lines.subList(done, number), "");
            add(stretches, lines.subList(number, number + 1), message + "--line-" + (number + 1));
            done = number + 1;
        }
        add(stretches, lines.subList(done, lines.size()), "");
        return new BodyView(stretches);
    }

    /** The lines, each with its line end. */
    static List<String> lines(String text) {
        return Arrays.asList(text.split("(?<=\n)"));
    }

    int weight() {
        return stretches.stream().mapToInt(Stretch::weight).sum();
    }

    private static void add(List<Stretch> stretches, List<String> lines, String anchor) {
        if (!lines.isEmpty()) {
            stretches.add(new Stretch(!anchor.isEmpty(), anchor, XmlPiece.split(String.join("", lines))));
        }
    }
}
