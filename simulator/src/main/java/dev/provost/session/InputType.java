package dev.provost.session;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a user may enter: option {@code IT} of alert 1102 (DM Protocol 1.2.1, 10.3). */
public enum InputType {
    /** Any characters, which is the default. */
    ALPHANUMERIC("A", "(?s).", "(?s).*"),
    /** Digits. */
    NUMERIC("N", "[0-9]", "[0-9]*"),
    /** A date as DDMMYYYY. */
    DATE("D", "[0-9]", "(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])[0-9]{4}"),
    /** A time as hhmmss. */
    TIME("T", "[0-9]", "([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]"),
    /** A telephone number: digits, {@code +}, {@code p}, {@code w} and {@code s}. */
    PHONE("P", "[0-9+pws]", "[0-9+pws]*"),
    /** An IP address as xxx.yyy.zzz.www. */
    IP_ADDRESS("I", "[0-9.]", "((25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])");

    private final String letter;
    private final Pattern character;
    private final Pattern whole;

    InputType(String letter, String character, String whole) {
        this.letter = letter;
        this.character = Pattern.compile(character);
        this.whole = Pattern.compile(whole);
    }

    /** The type that a letter stands for, or empty. */
    public static Optional<InputType> of(String letter) {
        return Arrays.stream(values()).filter(t -> t.letter.equals(letter)).findFirst();
    }

    /** What becomes of {@code text} under keys that have only the characters of this type. */
    String typed(String text) {
        StringBuilder typed = new StringBuilder(text.length());
        text.codePoints()
                .mapToObj(Character::toString)
                .filter(c -> character.matcher(c).matches())
                .forEach(typed::append);
        return typed.toString();
    }

    /** Whether a device can take {@code text} for what was asked for; nothing entered is never wrong. */
    boolean admits(String text) {
        return text.isEmpty() || whole.matcher(text).matches();
    }
}
