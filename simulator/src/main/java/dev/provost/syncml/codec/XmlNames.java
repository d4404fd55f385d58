package dev.provost.syncml.codec;

/** Which names and characters XML 1.0 allows. */
final class XmlNames {

    private static final int LONGEST = 255;

    private XmlNames() {}

    /** Whether this is an element name without prefix, of a sane length. */
    static boolean isLocalName(String name) {
        if (name.isEmpty() || name.length() > LONGEST || !isNameStart(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(c -> isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.');
    }

    /** Whether this unit of UTF-16 may stand in a document; surrogates may, in pairs. */
    static boolean isCharacter(char c) {
        return c >= ' ' ? c < '\uFFFE' : c == '\n' || c == '\t' || c == '\r';
    }

    private static boolean isNameStart(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c > 0x7F && Character.isLetter(c);
    }
}
