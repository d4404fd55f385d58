package dev.provost.conformance.target;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant by a name that does not exist. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /** {@code " Did you mean X?"}, or nothing when no known name is near. */
    public static String hint(String wrong, Collection<String> known) {
        return of(wrong, known).map(" Did you mean %s?"::formatted).orElse("");
    }

    /** The known name with the fewest characters to change, at most a third of them. */
    static Optional<String> of(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.max(1, wrong.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - wrong.length()) <= most)
                .filter(name -> distance(wrong, name) <= most)
                .min(Comparator.comparingInt(name -> distance(wrong, name)));
    }

    /** How many characters to insert, delete or replace, whatever their case. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                current[j] = Math.min(previous[j - 1] + (same ? 0 : 1), 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
