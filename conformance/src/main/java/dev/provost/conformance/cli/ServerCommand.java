package dev.provost.conformance.cli;

import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.defect.Defect;
import dev.provost.fixtures.server.device.Account;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code provost server}: the reference DM server as a process of its own. */
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the reference DM server: DM endpoint and administration API, until it is interrupted.",
            "The administration API is described in fixtures/README.md."
        },
        footer = {
            "",
            "Examples:",
            "  provost server --port 8080",
            "  provost server --port 8080 --account IMEI:490154203237518,user,secret",
            "  provost server --defect no-final --defect duplicate-cmdid",
            "  provost server --tls --tls-dir certificates",
            "  provost server --psk 262011234567890@sim:00112233445566778899aabbccddeeff",
            "  provost server --list-defects"
        })
final class ServerCommand implements Callable<Integer> {

    private static final int DEFAULT_PORT = 8080;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; by default ${DEFAULT-VALUE}, which only this machine reaches.")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + DEFAULT_PORT,
            description = "Port to listen on, 0 for any free one; by default ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--defect",
            paramLabel = "ID",
            converter = DefectConverter.class,
            description = "Makes the server misbehave in one way; may be given several times.")
    private Set<Defect> defects = new LinkedHashSet<>();

    @Option(
            names = "--account",
            paramLabel = "DEVICE,USER,PASSWORD",
            converter = AccountConverter.class,
            description = "An md5 account that exists from the start; more through the administration API.")
    private List<Account> accounts = new ArrayList<>();

    @Option(
            names = "--open-enrolment",
            paramLabel = "USER,PASSWORD",
            arity = "0..1",
            fallbackValue = "provost,provost",
            converter = EnrolmentConverter.class,
            description = "Gives every unknown device an md5 account of this user when it comes (${FALLBACK-VALUE}).")
    private Optional<Account> openEnrolment = Optional.empty();

    @Mixin
    private TlsServerOptions tls = new TlsServerOptions();

    @Option(names = "--list-defects", description = "Lists the defects with the requirement that each breaks.")
    private boolean listDefects;

    ServerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = console.out();
        if (listDefects) {
            for (Defect defect : Defect.all()) {
                out.printf("%-32s %-13s %s%n", defect.id(), defect.requirement(), defect.sentence());
            }
            return ExitStatus.OK;
        }
        Bounds.port(spec, "--port", port);
        tls.check(spec);
        try (ReferenceServer server = ReferenceServer.start(options())) {
            out.println("DM endpoint     " + server.url());
            out.println("Administration  " + server.adminUrl());
            tls.open(server, host, out);
            defects.forEach(d -> out.println("Defect          " + d.id() + ": " + d.sentence()));
            out.println("Stop it with Ctrl-C.");
            new CountDownLatch(1).await();
        }
        return ExitStatus.OK;
    }

    private ServerOptions options() {
        ServerOptions options = ServerOptions.DEFAULT.withAddress(host, port).withDefects(defects);
        for (Account account : accounts) {
            options = options.withAccount(account);
        }
        return openEnrolment.map(options::withOpenEnrolment).orElse(options);
    }
}
