package dev.provost.conformance.cli;

import dev.provost.conformance.plan.ReplayToken;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.run.ConformanceRun;
import dev.provost.conformance.run.RunCare;
import dev.provost.conformance.run.RunRequest;
import dev.provost.fixtures.server.defect.Defect;
import dev.provost.reports.ExitCode;
import dev.provost.reports.RunResult;
import dev.provost.reports.json.ResultsJson;
import dev.provost.reports.output.ReportWriter;
import dev.provost.reports.terminal.TerminalSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provost run}: the suite against a server. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the conformance suite and writes the reports.",
            "Exit code 0 nothing required failed; 1 the server deviates from a requirement; 2 nothing failed, but",
            "something required is inconclusive; 3 environment or configuration.",
            "An adapter of your own is checked first; docs/adapters.md says how to make one."
        },
        footer = {
            "",
            "Examples:",
            "  provost run                                  against a reference server in this process",
            "  provost run http://127.0.0.1:8080/dm         what a device can show by itself",
            "  provost run acme.yaml --out acme-results     with accounts and an adapter",
            "  provost run acme.yaml --resume               goes on after an interruption",
            "  provost run --tags '@matrix and not @dm11'",
            "  provost run --format json --quiet | jq .summary",
            "  provost run acme.yaml --replay PROV-001.x12m.5",
            "  provost run acme.yaml --features my-features --models my-phones",
            "  provost run acme.yaml --write-baseline acme-known.yaml",
            "  provost run acme.yaml --baseline acme-known.yaml --statement acme-ics.yaml"
        })
final class RunCommand implements Callable<Integer> {

    private static final long DEFAULT_SEED = 1;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            description = "URL of the DM endpoint, or a YAML file that describes the server.")
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "provost-out",
            description = "Where the reports go (${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SeedConverter.class,
            description = "Decides everything random on our side; the same seed sends the same octets (1).")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Mixin
    private OwnOptions own = new OwnOptions();

    @Mixin
    private ExpectationOptions expectations = new ExpectationOptions();

    @Option(
            names = "--defect",
            paramLabel = "ID",
            converter = DefectConverter.class,
            description = "Makes the embedded server misbehave; may be given several times.")
    private Set<Defect> defects = new LinkedHashSet<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "What is printed at the end: text, or json for results.json (${DEFAULT-VALUE}).")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--resume",
            description = "Goes on with the run that was interrupted: what is finished in DIR is taken over.")
    private boolean resume;

    @Option(
            names = "--no-rerun",
            description =
                    "Does not try a second time what went wrong; a failure that comes and goes is not told apart.")
    private boolean noRerun;

    @Option(
            names = "--trust-accounts",
            description = {
                "Begins also when the server refuses an account of the target: then that counts against",
                "the server. For whoever knows that the file is right."
            })
    private boolean trustAccounts;

    @Option(names = "--quiet", description = "Shows no progress, only the summary.")
    private boolean quiet;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (target.isPresent() && !defects.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--defect is for the embedded reference server: leave out TARGET, or start `provost server --defect`");
        }
        Optional<ReplayToken> token = selection.token();
        if (token.isPresent() && (seed.isPresent() || selection.choosesOtherwise())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--replay says which scenario runs with which seed: leave out --seed, --id and --tags");
        }
        if (resume && (target.isEmpty() || token.isPresent())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--resume goes on with a whole run against a TARGET: name the TARGET, and leave out --replay");
        }
        ConformanceRun suite = own.suite();
        ReportWriter.prepare(out);
        Optional<Long> wantedSeed = token.map(ReplayToken::seed).or(() -> seed);
        if (target.isEmpty()) {
            long effectiveSeed = wantedSeed.orElse(DEFAULT_SEED);
            try (OpenTarget embedded = OpenTarget.embedded(defects, effectiveSeed)) {
                return report(run(suite, embedded, RunRecord.none(effectiveSeed), token));
            }
        }
        try (OpenTarget opened = OpenTarget.named(target.get(), new TerminalDesk(console), out);
                RunRecord record = token.isPresent()
                        ? RunRecord.none(token.get().seed())
                        : RunRecord.in(out, resume, suite.digest(), opened.server(), wantedSeed, console)) {
            int exitCode = report(run(suite, opened, record, token));
            record.loss().ifPresent(sentence -> console.err().println("provost: " + sentence));
            return exitCode;
        }
    }

    private RunResult run(ConformanceRun suite, OpenTarget opened, RunRecord record, Optional<ReplayToken> token) {
        if (!trustAccounts) {
            AccountGate.pass(opened);
        }
        AdapterTrial.hold(opened, console, quiet);
        RunProgress progress = new RunProgress(console, quiet);
        Selection wanted = token.map(Selection::replay).orElseGet(selection::selection);
        RunRequest request = RunRequest.of(opened.server(), opened.adapter())
                .withExpectations(expectations.of(opened, suite))
                .withSeed(record.seed())
                .withSelection(wanted)
                .withMemory(record.memory())
                .withListener(progress)
                .withCare(noRerun || token.isPresent() ? RunCare.DEFAULT.withRetries(0) : RunCare.DEFAULT);
        RunResult result = suite.run(ManualRun.attend(request, record));
        progress.clear();
        return result;
    }

    private int report(RunResult result) {
        List<String> missing = ReportWriter.writeAll(result, out);
        List<String> summary = new ArrayList<>(TerminalSummary.of(result, out));
        expectations.write(result).ifPresent(summary::add);
        if (format == ReportFormat.JSON) {
            console.out().print(ResultsJson.text(result));
            console.out().flush();
            if (!quiet) {
                summary.forEach(console.err()::println);
            }
        } else {
            summary.forEach(console.out()::println);
        }
        missing.forEach(sentence -> console.err().println("provost: " + sentence));
        return ExitCode.of(result).code();
    }
}
