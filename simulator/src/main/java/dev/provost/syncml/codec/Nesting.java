package dev.provost.syncml.codec;

/** Keeps the depth and number of elements within the limits. */
final class Nesting {

    private final CodecLimits limits;
    private int depth;
    private int elements;

    Nesting(CodecLimits limits, byte[] document) {
        if (document.length > limits.maxOctets()) {
            throw new MalformedMessageException(
                    limits.maxOctets(),
                    "the document has %d octets, more than the limit of %d"
                            .formatted(document.length, limits.maxOctets()));
        }
        this.limits = limits;
    }

    void open(long offset) {
        if (++depth > limits.maxDepth()) {
            throw new MalformedMessageException(
                    offset, "elements are nested deeper than the limit of " + limits.maxDepth());
        }
        if (++elements > limits.maxElements()) {
            throw new MalformedMessageException(offset, "more elements than the limit of " + limits.maxElements());
        }
    }

    void close() {
        depth--;
    }

    boolean isOutside() {
        return depth == 0;
    }

    /** Whether the root element has begun and ended. */
    boolean isDone() {
        return depth == 0 && elements > 0;
    }
}
