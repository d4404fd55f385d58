package dev.provost.download;

import java.time.Duration;
import java.util.Set;

/**
 * How a phone downloads.
 *
 * @param mostOctets what it has room for
 * @param redirects how many redirects it follows
 * @param resumptions how often in a row it takes a broken download up again without getting an octet more than ever before
 * @param pause how long it waits before it does
 * @param types media types that it takes without a descriptor; empty for all but pages
 */
public record DownloadPolicy(long mostOctets, int redirects, int resumptions, Duration pause, Set<String> types) {

    /** 256 MiB, five redirects, three resumptions with ten seconds between them, any media type. */
    public static final DownloadPolicy DEFAULT = new DownloadPolicy(256L << 20, 5, 3, Duration.ofSeconds(10), Set.of());

    public DownloadPolicy {
        types = Set.copyOf(types);
        if (mostOctets < 0 || redirects < 0 || resumptions < 0 || pause.isNegative()) {
            throw new IllegalArgumentException("The bounds of a download are 0 or more");
        }
    }

    /** This with room for so many octets. */
    public DownloadPolicy withMostOctets(long octets) {
        return new DownloadPolicy(octets, redirects, resumptions, pause, types);
    }
}
