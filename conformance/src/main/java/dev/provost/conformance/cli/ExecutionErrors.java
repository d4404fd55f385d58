package dev.provost.conformance.cli;

import dev.provost.adapter.AdapterException;
import dev.provost.conformance.capture.CaptureException;
import dev.provost.conformance.journal.JournalException;
import dev.provost.conformance.plan.PlanException;
import dev.provost.conformance.run.ServerUnreachableException;
import dev.provost.conformance.run.Version;
import dev.provost.conformance.target.TargetException;
import dev.provost.container.ContainerException;
import dev.provost.fixtures.models.ModelLibraryException;
import dev.provost.flash.upkg.CodecUnavailableException;
import dev.provost.handset.model.BadModelException;
import dev.provost.transport.BadUrlException;
import dev.provost.transport.ServerStartException;
import dev.provost.tree.ddf.BadDdfException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns an exception into one sentence and an exit code; only a fault of our own leaves a stack trace, in a file. */
final class ExecutionErrors implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        int status = switch (error) {
            case PlanException e -> ExitStatus.USAGE;
            case CommandException e -> ExitStatus.ENVIRONMENT;
            case TargetException e -> ExitStatus.ENVIRONMENT;
            case AdapterException e -> ExitStatus.ENVIRONMENT;
            case ContainerException e -> ExitStatus.ENVIRONMENT;
            case JournalException e -> ExitStatus.ENVIRONMENT;
            case ServerUnreachableException e -> ExitStatus.ENVIRONMENT;
            case BadUrlException e -> ExitStatus.ENVIRONMENT;
            case ServerStartException e -> ExitStatus.ENVIRONMENT;
            case ModelLibraryException e -> ExitStatus.ENVIRONMENT;
            case BadModelException e -> ExitStatus.ENVIRONMENT;
            case BadDdfException e -> ExitStatus.ENVIRONMENT;
            case CaptureException e -> ExitStatus.ENVIRONMENT;
            case CodecUnavailableException e -> ExitStatus.ENVIRONMENT;
            case UncheckedIOException e -> ExitStatus.ENVIRONMENT;
            default -> ExitStatus.INTERNAL;
        };
        if (status == ExitStatus.INTERNAL) {
            err.println("provost: This is a fault of Provost itself, not of the server: " + error);
            err.println("Please report it with " + keep(error) + ".");
        } else {
            err.println("provost: " + error.getMessage());
        }
        return status;
    }

    /** Where the details are, in words. */
    private static String keep(Exception error) {
        StringBuilder details =
                new StringBuilder("provost " + Version.current() + ", Java " + Runtime.version() + "\n");
        describe(error, details);
        try {
            return "the file "
                    + Files.writeString(Files.createTempFile("provost-fault-", ".txt"), details)
                            .toAbsolutePath();
        } catch (IOException e) {
            return "the command line that you used";
        }
    }

    private static void describe(Throwable error, StringBuilder details) {
        details.append(error).append('\n');
        for (StackTraceElement element : error.getStackTrace()) {
            details.append("    at ").append(element).append('\n');
        }
        if (error.getCause() != null) {
            describe(error.getCause(), details.append("caused by "));
        }
    }
}
