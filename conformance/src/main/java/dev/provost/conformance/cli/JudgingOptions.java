package dev.provost.conformance.cli;

import dev.provost.adapter.Account;
import dev.provost.conformance.observe.SessionJudge;
import dev.provost.conformance.rules.RuleContext;
import dev.provost.conformance.target.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of commands that judge traffic which nobody here made. */
final class JudgingOptions {

    /** Who may fail. */
    enum Judged {
        /** The server alone; what devices do wrong are warnings. */
        SERVER,
        /** The device too. */
        DEVICE
    }

    @Option(
            names = "--target",
            paramLabel = "FILE",
            description = "A target file: its accounts let digests be verified (without, only their form is judged).")
    private Optional<TargetArgument> target = Optional.empty();

    @Option(
            names = "--blame",
            paramLabel = "WHO",
            defaultValue = "server",
            description = {
                "Whose deviations are failures: server, or device for both; otherwise those of devices are warnings",
                "(${DEFAULT-VALUE})."
            })
    private Judged judged = Judged.SERVER;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "provost-out",
            description = "Where the reports go (${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "What is printed at the end: text, or json for results.json (${DEFAULT-VALUE}).")
    private ReportFormat format = ReportFormat.TEXT;

    Path out() {
        return out;
    }

    ReportFormat format() {
        return format;
    }

    /** The described server, where one is. */
    Optional<Target> described() {
        return target.map(TargetArgument::read);
    }

    /** The judge that knows what the target file tells. */
    SessionJudge judge() {
        RuleContext context = described()
                .map(t -> RuleContext.of(t.accounts().toArray(Account[]::new)).withServerName(t.serverId()))
                .orElse(RuleContext.NONE);
        return new SessionJudge(context, judged == Judged.DEVICE);
    }

    /** What a reader has to know about what could be judged. */
    List<String> remarks() {
        boolean known = described().filter(t -> !t.accounts().isEmpty()).isPresent();
        return known
                ? List.of()
                : List.of(
                        "Whether credentials are right was not judged: no accounts are known. Name them by --target.");
    }

    /** What was examined, for the reports. */
    dev.provost.reports.Target target(String description) {
        return new dev.provost.reports.Target(
                target.map(TargetArgument::text).orElse(""),
                described().map(t -> t.url().toString()).orElse(""),
                described().map(Target::serverId).orElse(""),
                description,
                List.of(),
                List.of(),
                Target.NO_ADAPTER,
                List.of());
    }
}
