package dev.provost.conformance.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time such as {@code 90s}, {@code 10m}, {@code 2h} or {@code 1d}. */
final class TimeSpan implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,6})(s|m|h|d)");

    @Override
    public Duration convert(String text) {
        Matcher time = FORM.matcher(text);
        if (!time.matches()) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no time; write a number and s, m, h or d, for instance 10m");
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
