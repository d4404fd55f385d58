package dev.provost.conformance.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was not understood, shows the usage, and ends with {@link ExitStatus#USAGE}. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("provost: " + error.getMessage());
        UnmatchedArgumentException.printSuggestions(error, err);
        err.println();
        command.usage(err);
        return ExitStatus.USAGE;
    }
}
