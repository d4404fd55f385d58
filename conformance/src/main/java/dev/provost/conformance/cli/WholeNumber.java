package dev.provost.conformance.cli;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads whole numbers.
 *
 * @param parser what reads one, with {@link NumberFormatException} for anything else
 * @param <N> the type of number
 */
record WholeNumber<N>(Function<String, N> parser) implements ITypeConverter<N> {

    @Override
    public N convert(String text) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" is no whole number, or too large");
        }
    }
}
