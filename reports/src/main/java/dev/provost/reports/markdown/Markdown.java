package dev.provost.reports.markdown;

import dev.provost.reports.text.VisibleText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes text fit for Markdown as code forges read it. */
final class Markdown {

    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~@&!]");

    private Markdown() {}

    /**
     * Anybody's text as a code span of one line: inside, nothing is markup, a mention, a link or a reference.
     *
     * @param longest how many characters are kept
     */
    static String code(String text, int longest) {
        String line = VisibleText.of(text).replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return "(nothing)";
        }
        String kept = line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)) + "...";
        int run = TICKS.matcher(kept)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String fence = "`".repeat(run + 1);
        String space = run > 0 ? " " : "";
        return fence + space + kept + space + fence;
    }

    /** Text of the catalogue, with whatever could be markup taken literally. */
    static String text(String text) {
        return SPECIAL.matcher(VisibleText.of(text).replaceAll("\\s+", " ").strip())
                .replaceAll(special -> "\\\\\\" + special.group());
    }
}
