package dev.provost.conformance.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names runs after the second in which they began and their seed, for instance {@code 20261120-190512-1}. */
final class RunIds {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private RunIds() {}

    static String of(long seed, Instant started) {
        return SECOND.format(started) + "-" + Long.toUnsignedString(seed, 36);
    }
}
