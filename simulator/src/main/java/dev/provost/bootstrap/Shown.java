package dev.provost.bootstrap;

/** Values of a stranger, fit for a message. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String value) {
        String brief = value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
        return brief.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
