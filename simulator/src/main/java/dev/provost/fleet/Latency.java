package dev.provost.fleet;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * A summary of many durations, three digits exact.
 *
 * @param count how many
 * @param mean their mean
 * @param p50 half of them were no longer
 * @param p90 nine of ten were no longer
 * @param p99 99 of a hundred were no longer
 * @param p999 999 of a thousand were no longer
 * @param max the longest
 */
public record Latency(
        long count, Duration mean, Duration p50, Duration p90, Duration p99, Duration p999, Duration max) {

    static Latency of(Histogram nanos) {
        return new Latency(
                nanos.getTotalCount(),
                Duration.ofNanos(nanos.getTotalCount() == 0 ? 0 : (long) nanos.getMean()),
                percentile(nanos, 50),
                percentile(nanos, 90),
                percentile(nanos, 99),
                percentile(nanos, 99.9),
                Duration.ofNanos(nanos.getMaxValue()));
    }

    private static Duration percentile(Histogram nanos, double percent) {
        return Duration.ofNanos(nanos.getValueAtPercentile(percent));
    }
}
