package dev.provost.reports.text;

/** Text from the wire made fit for XML and HTML: what must not or cannot be shown gets a visible stand-in. */
public final class VisibleText {

    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int REPLACEMENT = 0xFFFD;

    private VisibleText() {}

    /**
     * The text with C0 control characters as control pictures (U+2400 and up), and C1 controls, lone surrogates,
     * noncharacters and direction overrides as U+FFFD. Tab, carriage return and line feed stay.
     */
    public static String of(String text) {
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (visible(point) != point) {
                return shown(text, at);
            }
            at += Character.charCount(point);
        }
        return text;
    }

    /** The text with stand-ins; there are none before the given place. */
    private static String shown(String text, int from) {
        StringBuilder shown = new StringBuilder(text.length()).append(text, 0, from);
        for (int at = from; at < text.length(); ) {
            int point = text.codePointAt(at);
            shown.appendCodePoint(visible(point));
            at += Character.charCount(point);
        }
        return shown.toString();
    }

    private static int visible(int point) {
        if (point >= 0x20 && point < 0x7F) {
            return point;
        }
        if (point == '\t' || point == '\n' || point == '\r') {
            return point;
        }
        if (point < 0x20) {
            return CONTROL_PICTURES + point;
        }
        if (point == 0x7F) {
            return DELETE_PICTURE;
        }
        return isHidden(point) ? REPLACEMENT : point;
    }

    private static boolean isHidden(int point) {
        boolean control = point >= 0x80 && point < 0xA0;
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        boolean direction = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return control || surrogate || noncharacter || direction;
    }
}
