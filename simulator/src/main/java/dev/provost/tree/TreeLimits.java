package dev.provost.tree;

/**
 * The sizes that a device can handle; 0 means unlimited.
 *
 * @param maxDepth segments of a URI, the root not counted; never more than {@value #DEEPEST}
 * @param maxTotLen characters of a URI without {@code ./} and query, escapes included
 * @param maxSegLen characters of one segment, escapes included
 * @param capacityOctets octets of all names, values, titles and ACLs together
 * @param maxValueOctets octets of one value
 */
public record TreeLimits(int maxDepth, int maxTotLen, int maxSegLen, long capacityOctets, int maxValueOctets) {

    /** The depth that no tree exceeds, limited or not. */
    public static final int DEEPEST = 500;

    /** No limits. */
    public static final TreeLimits NONE = new TreeLimits(0, 0, 0, 0, 0);

    public TreeLimits {
        if (Math.min(Math.min(maxDepth, maxTotLen), Math.min(maxSegLen, maxValueOctets)) < 0 || capacityOctets < 0) {
            throw new IllegalArgumentException("A limit must not be negative; 0 means unlimited");
        }
    }

    /** This with other limits of URIs. */
    public TreeLimits withUri(int depth, int total, int segment) {
        return new TreeLimits(depth, total, segment, capacityOctets, maxValueOctets);
    }

    /** This with another capacity. */
    public TreeLimits withCapacity(long octets) {
        return new TreeLimits(maxDepth, maxTotLen, maxSegLen, octets, maxValueOctets);
    }

    /** This with another largest value. */
    public TreeLimits withMaxValue(int octets) {
        return new TreeLimits(maxDepth, maxTotLen, maxSegLen, capacityOctets, octets);
    }

    /** Whether the device can handle the address. */
    boolean admit(LocUri uri) {
        if (uri.depth() > DEEPEST || exceeds(uri.depth(), maxDepth)) {
            return false;
        }
        if (maxTotLen == 0 && maxSegLen == 0) {
            return true;
        }
        int total = Math.max(0, uri.depth() - 1);
        for (String name : uri.segments()) {
            int length = Segment.escape(name).length();
            if (exceeds(length, maxSegLen)) {
                return false;
            }
            total += length;
        }
        return !exceeds(total, maxTotLen);
    }

    boolean admitsValue(long octets) {
        return !exceeds(octets, maxValueOctets);
    }

    boolean admitsTotal(long octets) {
        return !exceeds(octets, capacityOctets);
    }

    private static boolean exceeds(long size, long limit) {
        return limit > 0 && size > limit;
    }
}
