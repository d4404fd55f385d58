package dev.provost.handset;

import java.time.Duration;
import java.util.Optional;

/**
 * How often and when a phone tries again to reach a server. No specification says so; each vendor has a policy of his own.
 * Pure: it names durations, whoever has the clock waits. Immutable.
 *
 * @param attempts how many attempts there are in all, at least 1
 * @param firstPause the pause after the first failure
 * @param factor by how much each pause is longer than the one before, at least 1
 * @param longestPause what no pause exceeds
 */
public record RetryPolicy(int attempts, Duration firstPause, double factor, Duration longestPause) {

    /** A single attempt. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, 1, Duration.ZERO);

    /** Five attempts, after 1, 2, 4 and 8 minutes. */
    public static final RetryPolicy DOUBLING = new RetryPolicy(5, Duration.ofMinutes(1), 2, Duration.ofHours(1));

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("%d attempts; use 1 or more.".formatted(attempts));
        }
        if (firstPause.isNegative() || longestPause.isNegative()) {
            throw new IllegalArgumentException(
                    "Pauses of %s to %s; use none or positive ones.".formatted(firstPause, longestPause));
        }
        if (!(factor >= 1 && factor <= 1000)) {
            throw new IllegalArgumentException("A factor of %s; use 1 to 1000.".formatted(factor));
        }
    }

    /** This with another number of attempts in all. */
    public RetryPolicy withAttempts(int number) {
        return new RetryPolicy(number, firstPause, factor, longestPause);
    }

    /**
     * How long to wait before the next attempt.
     *
     * @param failed how many attempts have failed so far, at least 1
     * @return empty when the phone gives up
     */
    public Optional<Duration> pauseAfter(int failed) {
        if (failed < 1) {
            throw new IllegalArgumentException("%d failed attempts; there is at least one.".formatted(failed));
        }
        if (failed >= attempts) {
            return Optional.empty();
        }
        double millis = firstPause.toMillis() * Math.pow(factor, failed - 1);
        return Optional.of(millis >= longestPause.toMillis() ? longestPause : Duration.ofMillis(Math.round(millis)));
    }
}
