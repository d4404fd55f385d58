package dev.provost.session;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The options string of a user interaction: {@code MINDT=10&DR=1} (DM Protocol 1.2.1, 10.3). Unknown options are kept
 * and mean nothing; broken ones, values out of range, and those with characters that no answer could repeat, are skipped.
 *
 * @param values the options by key
 */
public record PromptOptions(Map<String, String> values) {

    /** No options. */
    public static final PromptOptions NONE = new PromptOptions(Map.of());

    public PromptOptions {
        values = Map.copyOf(values);
    }

    /** Reads an options string; the first of equal keys counts. */
    public static PromptOptions parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.strip().split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                decode(pair.substring(equals + 1)).ifPresent(v -> values.putIfAbsent(pair.substring(0, equals), v));
            }
        }
        return new PromptOptions(values);
    }

    /** Seconds that a text is shown at least. */
    public OptionalInt minDisplaySeconds() {
        return number("MINDT");
    }

    /** Seconds after which the user is taken to give no answer: then {@link #defaultResponse()} counts, else there is none. */
    public OptionalInt maxDisplaySeconds() {
        return number("MAXDT");
    }

    /** The default response. */
    public Optional<String> defaultResponse() {
        return Optional.ofNullable(values.get("DR"));
    }

    /** Characters of the longest text that may be entered. */
    public OptionalInt maxLength() {
        return number("MAXLEN");
    }

    /** What may be entered; alphanumeric unless the option says otherwise in a way that is known. */
    public InputType inputType() {
        return InputType.of(values.getOrDefault("IT", "")).orElse(InputType.ALPHANUMERIC);
    }

    /** Whether the user does not see what he enters. */
    public boolean hidesInput() {
        return "P".equals(values.get("ET"));
    }

    private OptionalInt number(String key) {
        String text = values.getOrDefault(key, "");
        return text.matches("[1-9]\\d{0,8}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8)).filter(Characters::areCarriable);
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }
}
