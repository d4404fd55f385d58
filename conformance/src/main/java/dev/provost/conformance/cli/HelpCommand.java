package dev.provost.conformance.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provost help}: explains a command, also one below another. */
@Command(
        name = "help",
        helpCommand = true,
        description = "Explains a command.",
        footer = {"", "Examples:", "  provost help run", "  provost help firmware build"})
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "COMMAND", description = "The command, and the one below it.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec.parent()).commandLine();
        for (String name : names) {
            CommandLine below = command.getSubcommands().get(name);
            if (below == null) {
                throw new ParameterException(command, "There is no command \"" + name + "\".");
            }
            command = below;
        }
        command.usage(command.getOut());
        return ExitStatus.OK;
    }
}
