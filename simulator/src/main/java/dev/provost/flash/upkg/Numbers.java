package dev.provost.flash.upkg;

import java.util.regex.Pattern;

/** Decimal numbers as a manifest writes them: no sign, no leading zero, at most 15 digits. */
final class Numbers {

    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,14}");

    private Numbers() {}

    static long parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("\"%s\" is no number".formatted(Lines.shown(text)));
        }
        return Long.parseLong(text);
    }

    static int parseInt(String text) {
        long number = parse(text);
        if (number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(number + " is too much");
        }
        return (int) number;
    }
}
