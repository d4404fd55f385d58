package dev.provost.syncml;

import java.util.List;
import java.util.Optional;

/**
 * Meta information (MetaInfo 1.2.1). Numbers are kept as the text of the wire; an element that is absent is empty.
 *
 * @param format the {@code Format}, by default {@code chr}
 * @param type the {@code Type}, by default {@code text/plain}
 * @param mark the importance of a generic alert
 * @param size length of the data as transferred
 * @param nextNonce base64 of the nonce octets
 * @param maxMsgSize octets of the largest message that the sender accepts
 * @param maxObjSize octets of the largest object that the sender accepts
 * @param others elements of the namespace that DM does not use, and {@code EMI}
 */
public record Meta(
        Optional<String> format,
        Optional<String> type,
        Optional<String> mark,
        Optional<String> size,
        Optional<String> nextNonce,
        Optional<String> maxMsgSize,
        Optional<String> maxObjSize,
        List<Element> others) {

    /** A {@code Meta} without content. */
    public static final Meta EMPTY = new Meta(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    public Meta {
        others = List.copyOf(others);
    }

    /** This with a {@code Format}. */
    public Meta withFormat(String value) {
        return new Meta(Optional.of(value), type, mark, size, nextNonce, maxMsgSize, maxObjSize, others);
    }

    /** This with a {@code Type}. */
    public Meta withType(String value) {
        return new Meta(format, Optional.of(value), mark, size, nextNonce, maxMsgSize, maxObjSize, others);
    }

    /** This with a {@code Mark}. */
    public Meta withMark(String value) {
        return new Meta(format, type, Optional.of(value), size, nextNonce, maxMsgSize, maxObjSize, others);
    }

    /** This with a {@code Size}. */
    public Meta withSize(long octets) {
        return new Meta(
                format, type, mark, Optional.of(Long.toString(octets)), nextNonce, maxMsgSize, maxObjSize, others);
    }

    /** This with a {@code NextNonce}, already in base64. */
    public Meta withNextNonce(String base64) {
        return new Meta(format, type, mark, size, Optional.of(base64), maxMsgSize, maxObjSize, others);
    }

    /** This with a {@code MaxMsgSize}. */
    public Meta withMaxMsgSize(long octets) {
        return new Meta(format, type, mark, size, nextNonce, Optional.of(Long.toString(octets)), maxObjSize, others);
    }

    /** This with a {@code MaxObjSize}. */
    public Meta withMaxObjSize(long octets) {
        return new Meta(format, type, mark, size, nextNonce, maxMsgSize, Optional.of(Long.toString(octets)), others);
    }
}
