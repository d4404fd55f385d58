package dev.provost.conformance.cli;

import picocli.CommandLine.TypeConversionException;

/** Values of an option with commas between them. */
final class CommaSeparated {

    private CommaSeparated() {}

    /** The parts of a value; the last one may hold commas. */
    static String[] parts(String text, int count, String option, String shape) {
        String[] parts = text.split(",", count);
        if (parts.length != count) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not of the form " + shape + "; write " + option + " " + shape);
        }
        return parts;
    }
}
