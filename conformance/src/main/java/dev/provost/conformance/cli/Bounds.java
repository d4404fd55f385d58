package dev.provost.conformance.cli;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks numbers of the command line that the parser takes as they are. */
final class Bounds {

    private static final int MOST_PORT = 65_535;

    private Bounds() {}

    /**
     * Requires an option to be the number of a port, 0 for any free one.
     *
     * @throws ParameterException when it is not
     */
    static void port(CommandSpec spec, String option, int value) {
        check(spec, option, value, 0, MOST_PORT);
    }

    /**
     * Requires an option to be within bounds, both included.
     *
     * @throws ParameterException when it is not
     */
    static void check(CommandSpec spec, String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(),
                    String.format(Locale.ROOT, "%s is %d. It has to be %d to %d.", option, value, least, most));
        }
    }
}
