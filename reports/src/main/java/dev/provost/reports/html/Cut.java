package dev.provost.reports.html;

/** Shortens text for the page. */
final class Cut {

    private Cut() {}

    /** The text, or as much of its beginning as is permitted; no character is cut in two. */
    static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
