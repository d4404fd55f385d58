package dev.provost.tree;

/**
 * How often a described node occurs (TND 1.2.1, 9).
 *
 * @param min 0 or 1
 * @param max at least 1; {@link #UNBOUNDED} for no limit
 */
public record Occurrence(int min, int max) {

    /** No upper limit. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /** Exactly one. */
    public static final Occurrence ONE = new Occurrence(1, 1);

    /** None or one. */
    public static final Occurrence ZERO_OR_ONE = new Occurrence(0, 1);

    /** Any number. */
    public static final Occurrence ZERO_OR_MORE = new Occurrence(0, UNBOUNDED);

    /** Any number but none. */
    public static final Occurrence ONE_OR_MORE = new Occurrence(1, UNBOUNDED);

    public Occurrence {
        if (min < 0 || min > 1 || max < 1) {
            throw new IllegalArgumentException("A node occurs 0 or 1 to n times, not " + min + " to " + max);
        }
    }

    /** At most {@code n}. */
    public static Occurrence zeroToN(int n) {
        return new Occurrence(0, n);
    }

    /** At least one, at most {@code n}. */
    public static Occurrence oneToN(int n) {
        return new Occurrence(1, n);
    }
}
