package dev.provost.conformance.cli;

import dev.provost.reports.html.MatrixReport;
import dev.provost.reports.json.ResultsException;
import dev.provost.reports.json.ResultsReader;
import dev.provost.reports.matrix.Matrix;
import dev.provost.reports.matrix.MatrixJson;
import dev.provost.reports.matrix.MatrixText;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provost matrix}: several results side by side. */
@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Puts results side by side: a row for each requirement, a column for each result.",
            "The terminal shows the rows in which something is wrong; the page shows all, and leads to the reports.",
            "Exit code 0 whatever the results say; 3 when one of them cannot be read."
        },
        footer = {
            "",
            "Examples:",
            "  provost matrix acme-results umbrella-results --out matrix.html",
            "  provost matrix event/* --by scenario",
            "  provost matrix before after --format json | jq '.rows[] | select(.verdicts[0] != .verdicts[1]) | .id'"
        })
final class MatrixCommand implements Callable<Integer> {

    private static final int MOST = 50;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Directories that runs wrote (--out), or their results.json; at most 50.")
    private List<Path> directories = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Also writes a page, for instance matrix.html.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "SUBJECT",
            defaultValue = "requirement",
            description = "What a row is: requirement or scenario (${DEFAULT-VALUE}).")
    private Matrix.Subject subject = Matrix.Subject.REQUIREMENT;

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--all", description = "Text shows all rows, not only those in which something is wrong.")
    private boolean all;

    MatrixCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        out.ifPresent(OutputFile::checked);
        if (directories.size() > MOST) {
            throw new ParameterException(
                    spec.commandLine(), directories.size() + " results are too many; give at most " + MOST + ".");
        }
        Matrix matrix = matrix();
        if (format.isJson()) {
            console.out().print(MatrixJson.text(matrix));
        } else {
            MatrixText.of(matrix, all).forEach(console.out()::println);
        }
        out.ifPresent(file -> write(matrix, file));
        return ExitStatus.OK;
    }

    private Matrix matrix() {
        Matrix.Builder builder = new Matrix.Builder(subject);
        try {
            directories.forEach(directory -> builder.add(name(directory), ResultsReader.read(directory)));
        } catch (ResultsException e) {
            throw new CommandException(e.getMessage(), e);
        }
        return builder.build();
    }

    /** The name of the directory, also when its file was named. */
    private static String name(Path path) {
        Path named = path.toAbsolutePath().normalize();
        Path directory = Files.isDirectory(named) ? named : named.resolveSibling("");
        return String.valueOf(Optional.ofNullable(directory.getFileName()).orElse(directory));
    }

    private void write(Matrix matrix, Path file) {
        try {
            MatrixReport.write(
                    matrix,
                    directories.stream()
                            .map(directory -> ReportLink.from(file, directory))
                            .toList(),
                    file);
        } catch (UncheckedIOException e) {
            throw new CommandException(e.getMessage() + ". Choose another file with --out.", e);
        }
        if (!format.isJson()) {
            console.out().println("Matrix: " + file);
        }
    }
}
