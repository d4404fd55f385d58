package dev.provost.conformance.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was not understood, shows the usage in short, and ends with {@link ExitStatus#USAGE}. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        boolean top = command.getParent() == null;
        PrintWriter err = command.getErr();
        err.println("provost: " + words(error, top));
        UnmatchedArgumentException.printSuggestions(error, err);
        err.println();
        if (top) {
            command.usage(err);
        } else {
            synopsis(command, err);
        }
        return ExitStatus.USAGE;
    }

    private static void synopsis(CommandLine command, PrintWriter err) {
        Help help = command.getHelp();
        String heading = "Usage: ";
        err.print(heading + help.synopsis(heading.length()));
        err.println("`" + command.getCommandSpec().qualifiedName().replaceFirst(" ", " help ")
                + "` explains each of them, with examples.");
    }

    private static String names(ParameterException error, boolean top) {
        return top
                ? ""
                : ": "
                        + String.join(
                                ", ", error.getCommandLine().getSubcommands().keySet());
    }

    private static String words(ParameterException error, boolean top) {
        return switch (error) {
            case UnmatchedArgumentException e when e.isUnknownOption() -> e.getMessage();
            case UnmatchedArgumentException e
            when !error.getCommandLine().getSubcommands().isEmpty() ->
                "There is no command \"" + e.getUnmatched().getFirst() + "\".";
            case UnmatchedArgumentException e -> "\"" + e.getUnmatched().getFirst() + "\" is one argument too many.";
            case MissingParameterException e -> e.getMessage();
            default ->
                error.getMessage().startsWith("Missing required sub")
                        ? "Name a command" + names(error, top) + "."
                        : error.getMessage();
        };
    }
}
