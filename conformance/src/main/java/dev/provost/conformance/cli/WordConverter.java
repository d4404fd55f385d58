package dev.provost.conformance.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of a few words: {@code no-radio} for {@code NO_RADIO}, in any case.
 *
 * @param <E> the constants
 */
final class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {

    private final List<E> constants;

    WordConverter(Class<E> type) {
        this.constants = List.of(type.getEnumConstants());
    }

    @Override
    public E convert(String text) {
        String wanted = text.replace('_', '-');
        return constants.stream()
                .filter(constant -> word(constant).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"%s\" is none of %s".formatted(text, words())));
    }

    private String words() {
        List<String> words = constants.stream().map(WordConverter::word).toList();
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The word for a constant; anything else as it is. */
    static String word(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : String.valueOf(value);
    }
}
