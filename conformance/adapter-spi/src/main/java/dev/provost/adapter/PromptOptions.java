package dev.provost.adapter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a device is to show or ask something (DM Protocol 1.2.1, 10.3). A server that lets its operators say none of this
 * answers {@link UnsupportedOperationException} for whatever is not {@link #NONE}.
 *
 * @param minSeconds how long it is shown at least
 * @param maxSeconds how long the device waits for the user at most
 * @param defaultResponse what is offered: {@code 0} or {@code 1} for a question, a text, the number of a choice, or numbers
 *     of choices joined by {@code -}
 * @param maxLength characters of the longest text that may be entered
 * @param input what may be entered: {@code A} any, {@code N} digits, {@code D} a date, {@code T} a time, {@code P} a
 *     telephone number, {@code I} an IPv4 address
 * @param hidden whether what is entered stays invisible
 */
public record PromptOptions(
        OptionalInt minSeconds,
        OptionalInt maxSeconds,
        Optional<String> defaultResponse,
        OptionalInt maxLength,
        Optional<String> input,
        boolean hidden) {

    /** Nothing in particular. */
    public static final PromptOptions NONE = new PromptOptions(
            OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), false);

    /** This with a time that it is shown at least. */
    public PromptOptions withMinSeconds(int seconds) {
        return new PromptOptions(OptionalInt.of(seconds), maxSeconds, defaultResponse, maxLength, input, hidden);
    }

    /** This with a time that the device waits at most. */
    public PromptOptions withMaxSeconds(int seconds) {
        return new PromptOptions(minSeconds, OptionalInt.of(seconds), defaultResponse, maxLength, input, hidden);
    }

    /** This with something offered. */
    public PromptOptions withDefaultResponse(String response) {
        return new PromptOptions(minSeconds, maxSeconds, Optional.of(response), maxLength, input, hidden);
    }

    /** This with a longest text. */
    public PromptOptions withMaxLength(int characters) {
        return new PromptOptions(minSeconds, maxSeconds, defaultResponse, OptionalInt.of(characters), input, hidden);
    }

    /** This for the kind of text that a letter stands for. */
    public PromptOptions withInput(String letter) {
        return new PromptOptions(minSeconds, maxSeconds, defaultResponse, maxLength, Optional.of(letter), hidden);
    }

    /** This with the text invisible while it is entered. */
    public PromptOptions withHidden() {
        return new PromptOptions(minSeconds, maxSeconds, defaultResponse, maxLength, input, true);
    }

    /** The options by the keys of the protocol, for instance {@code MINDT} = {@code 10}; values are not URL-encoded. */
    public Map<String, String> byKey() {
        Map<String, String> keys = new LinkedHashMap<>();
        minSeconds.ifPresent(v -> keys.put("MINDT", Integer.toString(v)));
        maxSeconds.ifPresent(v -> keys.put("MAXDT", Integer.toString(v)));
        defaultResponse.ifPresent(v -> keys.put("DR", v));
        maxLength.ifPresent(v -> keys.put("MAXLEN", Integer.toString(v)));
        input.ifPresent(v -> keys.put("IT", v));
        if (hidden) {
            keys.put("ET", "P");
        }
        return keys;
    }
}
