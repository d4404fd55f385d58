package dev.provost.download;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is left of an earlier attempt: a phone that lost its power goes on where the octets on its flash end.
 *
 * @param received octets that are staged
 * @param total octets of the whole object, where that was known
 * @param validator the strong {@code ETag} or else {@code Last-Modified} of the object, where it was kept
 * @param descriptor the descriptor by which the object was found; it is not asked for again
 */
public record ResumePoint(
        long received, OptionalLong total, Optional<String> validator, Optional<DownloadDescriptor> descriptor) {

    /** Nothing is there yet. */
    public static final ResumePoint START =
            new ResumePoint(0, OptionalLong.empty(), Optional.empty(), Optional.empty());

    public ResumePoint {
        if (received < 0 || total.orElse(received) < received) {
            throw new IllegalArgumentException("%d octets of %s cannot be there".formatted(received, total));
        }
    }

    /** So many octets are there, and nothing else is known. */
    public static ResumePoint at(long received) {
        return new ResumePoint(received, OptionalLong.empty(), Optional.empty(), Optional.empty());
    }
}
