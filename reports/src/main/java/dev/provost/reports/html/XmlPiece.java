package dev.provost.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of readable XML: either content, or markup with the blanks around it.
 *
 * @param content whether it is what stands between tags
 * @param text the characters, not escaped
 */
record XmlPiece(boolean content, String text) {

    private static final Pattern CONTENT = Pattern.compile(">([^<>]*[^<>\\s][^<>]*)<");

    /** Cuts a text into pieces that together are the text; whatever is no XML is one piece of markup. */
    static List<XmlPiece> split(String text) {
        List<XmlPiece> pieces = new ArrayList<>();
        Matcher content = CONTENT.matcher(text);
        int done = 0;
        for (int from = 0; content.find(from); from = content.end(1)) {
            add(pieces, false, text.substring(done, content.start(1)));
            add(pieces, true, content.group(1));
            done = content.end(1);
        }
        add(pieces, false, text.substring(done));
        return pieces;
    }

    private static void add(List<XmlPiece> pieces, boolean content, String text) {
        if (!text.isEmpty()) {
            pieces.add(new XmlPiece(content, text));
        }
    }
}
