package dev.provost.syncml.codec;

/**
 * Bounds on what a codec reads, because a hostile peer is normal.
 *
 * @param maxOctets largest document
 * @param maxDepth deepest nesting of elements, at most 1000 because readers recurse
 * @param maxElements most elements in one document
 */
public record CodecLimits(int maxOctets, int maxDepth, int maxElements) {

    /** 4 MiB, 64 levels, 200,000 elements. */
    public static final CodecLimits DEFAULT = new CodecLimits(4 << 20, 64, 200_000);

    private static final int DEEPEST = 1000;

    public CodecLimits {
        if (maxOctets < 1 || maxDepth < 1 || maxElements < 1) {
            throw new IllegalArgumentException("Codec limits must be positive: octets %d, depth %d, elements %d"
                    .formatted(maxOctets, maxDepth, maxElements));
        }
        if (maxDepth > DEEPEST) {
            throw new IllegalArgumentException(
                    "Codec limit for depth is %d; at most %d is allowed".formatted(maxDepth, DEEPEST));
        }
    }
}
