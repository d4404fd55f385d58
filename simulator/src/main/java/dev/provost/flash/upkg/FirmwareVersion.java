package dev.provost.flash.upkg;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares versions as people do: runs of digits by value, anything else by character, so 1.10 is newer than 1.9. */
public final class FirmwareVersion implements Comparator<String> {

    /** The order of versions. */
    public static final Comparator<String> ORDER = new FirmwareVersion();

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private FirmwareVersion() {}

    @Override
    public int compare(String one, String other) {
        Matcher left = PART.matcher(one);
        Matcher right = PART.matcher(other);
        while (true) {
            boolean more = left.find();
            if (!right.find()) {
                return more ? 1 : 0;
            }
            if (!more) {
                return -1;
            }
            int difference = parts(left.group(), right.group());
            if (difference != 0) {
                return difference;
            }
        }
    }

    private static int parts(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        if (!numbers) {
            return one.compareTo(other);
        }
        String left = one.replaceFirst("^0+(?=.)", "");
        String right = other.replaceFirst("^0+(?=.)", "");
        return left.length() != right.length() ? Integer.compare(left.length(), right.length()) : left.compareTo(right);
    }
}
