package dev.provost.flash.upkg;

/** Helps with text that comes from anybody. */
final class Lines {

    private static final int LONGEST_SHOWN = 60;

    private Lines() {}

    static boolean controls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** The text as it can be printed in a message: shortened, control characters as {@code ?}. */
    static String shown(String text) {
        String cut = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        StringBuilder plain = new StringBuilder(cut.length());
        cut.chars().forEach(c -> plain.append(Character.isISOControl(c) ? '?' : (char) c));
        return plain.toString();
    }
}
