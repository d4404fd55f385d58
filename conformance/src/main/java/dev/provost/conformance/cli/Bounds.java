package dev.provost.conformance.cli;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks numbers of the command line that the parser takes as they are. */
final class Bounds {

    private Bounds() {}

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
