package dev.provost.reports.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines, since SVG does not; never between a parenthesis and the word and number in it. */
final class Lines {

    private Lines() {}

    /** At most so many lines of at most so many characters; what does not fit ends in an ellipsis. */
    static List<String> of(String text, int longest, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip().replaceAll("\\s+", " ").replaceAll("(\\(blocks?) (?=\\d)", "$1\u00a0");
        while (!rest.isEmpty() && lines.size() < most) {
            boolean last = lines.size() == most - 1;
            if (rest.length() <= longest) {
                lines.add(rest);
                rest = "";
            } else {
                int room = last ? longest - 1 : longest;
                int blank = rest.lastIndexOf(' ', room);
                int end = blank > longest / 2 ? blank : whole(rest, room);
                lines.add(rest.substring(0, end).strip() + (last ? "…" : ""));
                rest = rest.substring(end).strip();
            }
        }
        return lines;
    }

    /** An end that cuts no character in two. */
    private static int whole(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
