package dev.provost.conformance.target;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them in a target file: {@code 500 ms}, {@code 60 s}, {@code 5 min}, {@code 2 h}. */
public final class TimeSpan {

    /** What may be written, for messages. */
    public static final String SHAPE = "a time such as 60 s or 5 min";

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6}) ?(ms|s|min|h)");

    private TimeSpan() {}

    /** The span, longer than nothing; empty for any other text. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                        switch (matcher.group(2)) {
                            case "ms" -> Duration.ofMillis(number);
                            case "s" -> Duration.ofSeconds(number);
                            case "min" -> Duration.ofMinutes(number);
                            default -> Duration.ofHours(number);
                        })
                .filter(Duration::isPositive);
    }
}
