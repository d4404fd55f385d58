package dev.provost.conformance.cli;

import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.RollbackPolicy;
import dev.provost.reports.matrix.Matrix;
import dev.provost.syncml.Encoding;
import dev.provost.transport.tls.TlsServerSettings.ClientCertificate;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code provost} with its subcommands. */
@Command(
        name = "provost",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Proves that an OMA Device Management server works.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ObserveCommand.class,
            DoctorCommand.class,
            CheckCommand.class,
            DeviceCommand.class,
            FleetCommand.class,
            ServerCommand.class,
            DecodeCommand.class,
            EncodeCommand.class,
            RequirementsCommand.class,
            StatementCommand.class,
            CompareCommand.class,
            MatrixCommand.class,
            FirmwareCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 nothing required failed; 1 the server deviates from a requirement; 2 nothing failed, but",
            "something required is inconclusive; 3 environment or configuration; 64 wrong use; 70 a fault of Provost;",
            "130 interrupted.",
            "",
            "Examples:",
            "  provost run                             the suite against the embedded reference server",
            "  provost run http://127.0.0.1:8080/dm    what a device can show of a server by itself",
            "  provost doctor acme.yaml                what to mend before a run",
            "  provost run acme.yaml --out acme        a server with accounts and an adapter",
            "  provost check trace.pcapng              judges traffic that somebody captured",
            "  provost server --port 8080 --defect no-final",
            "  provost compare acme-4 acme-5           two results: what got worse, what the server sends differently",
            "  provost fleet --devices 10000",
            "  provost firmware build --model X1 --version 2.0 --maker Acme --out x1.upkg",
            "  provost firmware powercut               cuts the power of phones amid every update",
            "`provost help COMMAND` tells more about each command."
        })
final class Program {

    private Program() {}

    /** The command line that writes to the given console. */
    static CommandLine on(Console console) {
        Program program = new Program();
        return new CommandLine(program, new CommandFactory(console))
                .setOut(console.out())
                .setErr(console.err())
                .setUsageHelpWidth(110)
                .setExpandAtFiles(false)
                .registerConverter(long.class, new WholeNumber<>(Long::valueOf))
                .registerConverter(int.class, new WholeNumber<>(Integer::valueOf))
                .registerConverter(TargetArgument.class, TargetArgument::new)
                .registerConverter(ReportFormat.class, new WordConverter<>(ReportFormat.class))
                .registerConverter(JudgingOptions.Judged.class, new WordConverter<>(JudgingOptions.Judged.class))
                .registerConverter(Matrix.Subject.class, new WordConverter<>(Matrix.Subject.class))
                .registerConverter(Encoding.class, new WordConverter<>(Encoding.class))
                .registerConverter(ClientCertificate.class, new WordConverter<>(ClientCertificate.class))
                .registerConverter(Health.class, new WordConverter<>(Health.class))
                .registerConverter(ImageTarget.class, new WordConverter<>(ImageTarget.class))
                .registerConverter(RollbackPolicy.class, new WordConverter<>(RollbackPolicy.class))
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new ExecutionErrors());
    }
}
