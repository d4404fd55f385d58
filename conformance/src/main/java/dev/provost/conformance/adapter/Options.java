package dev.provost.conformance.adapter;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of an adapter, read as what they are; every method throws {@link AdapterException} with a sentence for a value
 * that is wrong.
 *
 * @param settings what the adapter is opened with
 * @param kind the kind of adapter, for the sentences
 */
public record Options(AdapterSettings settings, String kind) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(ms|s|min)?");

    /** The entries of a list, or the one value that stands in its place; empty when there is none. */
    public List<String> list(String name) {
        Optional<String> single = settings.option(name);
        if (single.isPresent()) {
            return List.of(single.get());
        }
        List<String> entries = new ArrayList<>();
        for (int i = 0; settings.option(name + "." + i).isPresent(); i++) {
            entries.add(settings.requiredOption(name + "." + i));
        }
        return List.copyOf(entries);
    }

    /** The keys and values of a mapping. */
    public Map<String, String> mapping(String name) {
        Map<String, String> mapping = new LinkedHashMap<>();
        settings.options().forEach((key, value) -> {
            if (key.startsWith(name + ".")) {
                mapping.put(key.substring(name.length() + 1), value);
            }
        });
        return mapping;
    }

    /** A time such as {@code 10 s}, {@code 500 ms} or {@code 1 min}. */
    public Duration time(String name, Duration usual, Duration most) {
        return settings.option(name).map(text -> time(name, text, most)).orElse(usual);
    }

    /** A whole number. */
    public int number(String name, int usual, int most) {
        String text = settings.option(name).orElse(Integer.toString(usual));
        if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > most) {
            throw wrong(name, text, "a whole number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    /** A yes or no. */
    public boolean flag(String name) {
        String text = settings.option(name).orElse("false");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, text, "true or false");
        };
    }

    /** What a wrong value is answered with. */
    public AdapterException wrong(String name, String value, String wanted) {
        return new AdapterException("The option '%s' of the %s adapter is \"%s\". It has to be %s."
                .formatted(name, kind, value.length() > 200 ? value.substring(0, 200) + "..." : value, wanted));
    }

    /** The time that a text such as {@code 10 s} means; empty when it means none, or more than {@code most}. */
    public static Optional<Duration> time(String text, Duration most) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        Duration time = switch (Optional.ofNullable(matcher.group(2)).orElse("s")) {
            case "ms" -> Duration.ofMillis(number);
            case "min" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
        return Optional.of(time).filter(t -> t.isPositive() && t.compareTo(most) <= 0);
    }

    private Duration time(String name, String text, Duration most) {
        return time(text, most)
                .orElseThrow(
                        () -> wrong(name, text, "a time such as 10 s or 500 ms, at most " + most.toSeconds() + " s"));
    }
}
