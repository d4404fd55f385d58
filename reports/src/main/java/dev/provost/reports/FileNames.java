package dev.provost.reports;

/** File names and anchors that are safe on every system, made from ids that somebody else chose. */
public final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /**
     * The name with everything but ASCII letters, digits, dot, underscore and hyphen replaced by a hyphen, no leading dot
     * and at most 120 characters. Names that had to be changed get a short digest of the original, so that two different
     * names stay different.
     */
    public static String safe(String name) {
        String kept = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        boolean unchanged = kept.equals(name) && kept.length() <= LONGEST && !kept.isEmpty();
        return unchanged ? kept : shortened(kept) + "-" + Integer.toHexString(name.hashCode());
    }

    private static String shortened(String kept) {
        String start = kept.isEmpty() ? "x" : kept;
        return start.length() <= LONGEST ? start : start.substring(0, LONGEST);
    }
}
