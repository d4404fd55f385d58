package dev.provost.conformance.cli;

import dev.provost.security.Imsi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a subscriber. */
final class ImsiConverter implements ITypeConverter<Imsi> {

    @Override
    public Imsi convert(String text) {
        try {
            return new Imsi(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
