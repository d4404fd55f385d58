package dev.provost.reports.text;

import java.time.Duration;
import java.util.Locale;

/** Durations for people. */
public final class DurationText {

    private DurationText() {}

    /** For instance {@code 340 ms}, {@code 12.3 s} or {@code 4 min 07 s}. */
    public static String of(Duration duration) {
        if (duration.toMillis() < 1000) {
            return duration.toMillis() + " ms";
        }
        if (duration.toMinutes() < 1) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    /** Seconds with up to three decimals, as numbers in files. */
    public static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
