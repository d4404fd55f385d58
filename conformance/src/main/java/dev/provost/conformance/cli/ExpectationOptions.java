package dev.provost.conformance.cli;

import dev.provost.conformance.baseline.BaselineWriter;
import dev.provost.conformance.baseline.KnownDeviations;
import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.run.ConformanceRun;
import dev.provost.conformance.run.Expectations;
import dev.provost.conformance.statement.CapabilityCatalogue;
import dev.provost.conformance.statement.Statement;
import dev.provost.conformance.statement.StatementReader;
import dev.provost.reports.RunResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options about what the vendor says of his server beforehand. */
final class ExpectationOptions {

    @Option(
            names = "--statement",
            paramLabel = "FILE",
            description =
                    "Conformance statement, in place of the one that TARGET names; `provost statement` makes one.")
    private Optional<Path> statement = Optional.empty();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Known deviations, in place of those that TARGET names.")
    private Optional<Path> baseline = Optional.empty();

    @Option(
            names = "--lenient-baseline",
            description = "Entries of the baseline that are out of date are told, and do not fail the run.")
    private boolean lenient;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Writes a baseline with the failures of this run, for you to give the reasons.")
    private Optional<Path> written = Optional.empty();

    /** What is expected of a target; reads the files. */
    Expectations of(OpenTarget target, ConformanceRun suite) {
        written.filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS)).ifPresent(file -> {
            throw new CommandException("There is a file " + file + " already. Name another for --write-baseline.");
        });
        Optional<Statement> claimed = statement
                .or(target::statement)
                .map(file -> StatementReader.read(file.toString(), CapabilityCatalogue.standard()));
        Optional<KnownDeviations> known = baseline.or(target::baseline)
                .map(file -> KnownDeviations.read(
                        file.toString(),
                        suite.suite().stream().map(ScenarioText::id).toList(),
                        RequirementCatalogue.standard().all().stream()
                                .map(Requirement::id)
                                .toList()));
        return new Expectations(claimed, known, lenient);
    }

    /** Writes the baseline when the user wants one, and says so in a sentence. */
    Optional<String> write(RunResult result) {
        return written.map(file -> {
            int failures = BaselineWriter.failures(result);
            InputFile.write(file, BaselineWriter.text(result).getBytes(StandardCharsets.UTF_8));
            return failures == 0
                    ? "Baseline: " + file + ", which needs no new entry."
                    : "Baseline: " + file + "; give a reason in place of each of its " + failures + " TODO.";
        });
    }
}
