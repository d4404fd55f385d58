package dev.provost.conformance.cli;

import picocli.CommandLine.ITypeConverter;

/** Reads a seed: any whole number of 64 bits. */
final class SeedConverter implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        return new WholeNumber<>(Long::valueOf).convert(text);
    }
}
