package dev.provost.conformance.cli;

import dev.provost.conformance.statement.CapabilityCatalogue;
import dev.provost.conformance.statement.Statement;
import dev.provost.conformance.statement.StatementReader;
import dev.provost.conformance.statement.StatementTemplate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code provost statement}: the template of the conformance statement, or a check of one. */
@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a conformance statement for you to fill in: what your server offers, and what not.",
            "With FILE it checks that statement instead, and --update prints it with what came since it was written.",
            "Exit code 0; 3 when the file cannot be read or is wrong."
        },
        footer = {
            "",
            "Examples:",
            "  provost statement --out acme-ics.yaml",
            "  provost statement acme-ics.yaml",
            "  provost statement acme-ics.yaml --update > acme-ics-new.yaml",
            "  provost run acme.yaml --statement acme-ics.yaml"
        })
final class StatementCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A statement to check.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--update", description = "Prints the statement with every capability that there is today.")
    private boolean update;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes into a new file instead of printing.")
    private Optional<Path> out = Optional.empty();

    StatementCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CapabilityCatalogue catalogue = CapabilityCatalogue.standard();
        Optional<Statement> statement = file.map(path -> StatementReader.read(path.toString(), catalogue));
        statement.ifPresent(read -> read.warnings().forEach(console.err()::println));
        if (statement.isPresent() && !update) {
            console.out().println(statement.get().summary());
            return ExitStatus.OK;
        }
        String text = statement
                .map(read -> StatementTemplate.text(catalogue, read))
                .orElseGet(() -> StatementTemplate.text(catalogue));
        out.ifPresentOrElse(path -> write(path, text), () -> console.out().print(text));
        console.out().flush();
        return ExitStatus.OK;
    }

    private static void write(Path path, String text) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new CommandException("There is a file " + path + " already. Name another for --out.");
        }
        InputFile.write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
