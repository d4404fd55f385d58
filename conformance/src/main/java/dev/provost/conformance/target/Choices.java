package dev.provost.conformance.target;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads words that stand for constants, in any letter case. */
final class Choices {

    private Choices() {}

    static <E extends Enum<E>> E of(Class<E> type, YamlValue value) {
        String word = value.text();
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> value.error(
                        "%s is \"%s\". It has to be one of %s.".formatted(value.path(), word, words(type))));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
