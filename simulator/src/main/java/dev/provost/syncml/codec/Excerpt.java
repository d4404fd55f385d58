package dev.provost.syncml.codec;

/** Shortens values for messages and strips what a terminal must not see. */
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    /** At most 60 characters of a value. */
    static String of(String value) {
        return clean(value, LONGEST);
    }

    /** At most 300 characters of a message. */
    static String ofSentence(String message) {
        return clean(message, 5 * LONGEST);
    }

    private static String clean(String value, int longest) {
        String shown = value.length() > longest ? value.substring(0, longest) + "..." : value;
        StringBuilder safe = new StringBuilder(shown.length());
        shown.codePoints()
                .map(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF ? '?' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
