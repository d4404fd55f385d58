package dev.provost.session;

/** Which text messages can carry, and where it may be cut. */
final class Characters {

    private Characters() {}

    /** Whether both encodings have all characters of a text (XML 1.0, 2.2). */
    static boolean areCarriable(String text) {
        return text.codePoints()
                .allMatch(c -> c >= 0x20 && c < 0xD800
                        || c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0xE000 && c < 0xFFFE
                        || c >= 0x10000);
    }

    /** The first characters of a text, none of them cut in half. */
    static String first(int most, String text) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
