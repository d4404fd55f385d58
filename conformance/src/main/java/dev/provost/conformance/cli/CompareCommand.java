package dev.provost.conformance.cli;

import dev.provost.conformance.compare.WireChanges;
import dev.provost.reports.RunResult;
import dev.provost.reports.compare.Comparison;
import dev.provost.reports.compare.ComparisonJson;
import dev.provost.reports.compare.ComparisonText;
import dev.provost.reports.html.ComparisonPage;
import dev.provost.reports.json.ResultsException;
import dev.provost.reports.json.ResultsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code provost compare}: two results held against each other. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares the results of two runs: what fails now, what was mended, which requirements and permitted ways"
                    + " changed, and what the server sends differently even where everything passes.",
            "Ids, nonces, digests, times, addresses and ports do not count as differences.",
            "Exit code 0 nothing got worse; 1 something did; 3 a result cannot be read."
        },
        footer = {
            "",
            "Examples:",
            "  provost run acme-4.yaml --out acme-4",
            "  provost run acme-5.yaml --out acme-5",
            "  provost compare acme-4 acme-5",
            "  provost compare acme-4 acme-5 --strict-wire --out changes.html"
        })
final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "A",
            index = "0",
            description = "The earlier result: what --out named, or its results.json.")
    private Path before = Path.of("");

    @Parameters(paramLabel = "B", index = "1", description = "The later result.")
    private Path after = Path.of("");

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the comparison as a page (HTML) as well.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--strict-wire", description = "Any change on the wire counts as worse.")
    private boolean strictWire;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        out.ifPresent(OutputFile::checked);
        RunResult earlier = read(before);
        RunResult later = read(after);
        Comparison comparison = Comparison.of(earlier, later)
                .withWire(WireChanges.between(folder(before), earlier, folder(after), later));
        out.ifPresent(file -> ComparisonPage.write(comparison, file));
        if (format.isJson()) {
            console.out().print(ComparisonJson.text(comparison));
        } else {
            ComparisonText.of(comparison).forEach(console.out()::println);
        }
        console.out().flush();
        return comparison.gotWorse(strictWire) ? ExitStatus.DEVIATION : ExitStatus.OK;
    }

    private static RunResult read(Path path) {
        try {
            return ResultsReader.read(path);
        } catch (ResultsException e) {
            throw new CommandException(e.getMessage(), e);
        }
    }

    private static Path folder(Path path) {
        return Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    }
}
