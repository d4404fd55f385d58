package dev.provost.conformance.cli;

import dev.provost.conformance.run.Access;
import dev.provost.conformance.run.Probe;
import dev.provost.conformance.target.Target;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.fixtures.models.ModelLibraryException;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.device.Operation;
import dev.provost.fleet.DeviceIds;
import dev.provost.fleet.FirmwareRunner;
import dev.provost.fleet.Fleet;
import dev.provost.fleet.FleetModels;
import dev.provost.fleet.FleetResult;
import dev.provost.fleet.IdleFootprint;
import dev.provost.handset.model.HandsetModel;
import dev.provost.transport.EventLoops;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provost fleet}: sessions of many handsets. */
@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs sessions for each of many handsets of mixed models, without a thread per device.",
            "After a session a handset does what the server told it about its firmware: it fetches the package, installs",
            "it, restarts, and calls the server until everything is reported.",
            "Prints sessions a second, latencies, errors by kind, and the heap that an idle handset takes.",
            "The embedded server reads the firmware version of each handset.",
            "Exit code 0 when every session ended regularly and every report was taken, else 1."
        },
        footer = {
            "",
            "Examples:",
            "  provost fleet --devices 10000",
            "  provost fleet http://127.0.0.1:8080/dm --devices 500 --user u1 --password p1",
            "  provost fleet http://127.0.0.1:8080/dm --devices 20 --model 'Kestrel 310' --sessions 2",
            "  provost fleet acme.yaml --devices 500                over TLS with the trust that the file names"
        })
final class FleetCommand implements Callable<Integer> {

    private static final long MOST_DEVICES = 900_000_000;
    private static final int MOST_SESSIONS = 5000;
    private static final int MOST_EACH = 1000;

    /** Fewer do not stand out from the rest of the heap. */
    private static final int FEWEST_IDLE = 10_000;

    private static final int MOST_IDLE = 10_000_000;

    /** Half the processors each for handsets and embedded server: more loops than processors lengthen the latencies. */
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private static final int CLIENT_LOOPS = Math.max(1, PROCESSORS / 2);
    private static final int SERVER_LOOPS = Math.max(1, PROCESSORS - CLIENT_LOOPS);
    private static final Operation READ_FIRMWARE_VERSION = new Operation.Get("./DevDetail/FwV");

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            description = {
                "URL of the DM endpoint, or a YAML file that describes the server, of which the handsets take address,",
                "server identifier and TLS; without it a reference server in this process."
            })
    private Optional<TargetArgument> target = Optional.empty();

    @Option(names = "--devices", paramLabel = "N", defaultValue = "1000", description = "Handsets (${DEFAULT-VALUE}).")
    private long devices;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Sessions of each handset, one after another (${DEFAULT-VALUE}); those in which it reports on its"
                            + " firmware come on top, as many as it takes.")
    private int sessions;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "64",
            description = "Sessions under way at the same time (${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Decides models, identities and nonces; the same seed gives the same fleet (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "Only phones of this model; may be given several times. All by default.")
    private List<String> model = new ArrayList<>();

    @Mixin
    private ModelOptions models = new ModelOptions();

    @Option(
            names = "--idle",
            paramLabel = "N",
            defaultValue = "" + IdleFootprint.ENOUGH,
            description = "Handsets built to measure the heap of an idle one: at least 10000, or 0 for none"
                    + " (${DEFAULT-VALUE}).")
    private int idle;

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    @Mixin
    private AccountOptions account = new AccountOptions();

    FleetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Bounds.check(spec, "--devices", devices, 1, MOST_DEVICES);
        Bounds.check(spec, "--sessions", sessions, 1, MOST_EACH);
        Bounds.check(spec, "--concurrency", concurrency, 1, MOST_SESSIONS);
        if (idle != 0) {
            Bounds.check(spec, "--idle", idle, FEWEST_IDLE, MOST_IDLE);
        }
        if (target.isPresent()) {
            Target server = target.get().read();
            return run(Access.of(server.url(), server.tls()), target.get().serverId(server));
        }
        try (ReferenceServer server = account.embeddedServer(SERVER_LOOPS)) {
            giveEachSomethingToDo(server);
            return run(Access.of(server.url()), Optional.empty());
        }
    }

    private void giveEachSomethingToDo(ReferenceServer server) {
        DeviceIds ids = DeviceIds.of(seed);
        for (long index = 0; index < devices; index++) {
            server.devices().admit(ids.deviceId(index)).ifPresent(device -> device.queue(READ_FIRMWARE_VERSION));
        }
    }

    private int run(Access way, Optional<String> serverId) throws InterruptedException {
        FleetModels handsets = FleetModels.of(seed, equalShares(), account.accounts(way.url(), serverId));
        FleetText text = new FleetText(console.out());
        FirmwareTally firmware = new FirmwareTally();
        FleetResult result;
        try (EventLoops loops = EventLoops.of("provost-fleet", CLIENT_LOOPS)) {
            Probe.reach(way, loops);
            text.heading(way.url(), devices, concurrency, seed);
            ProgressLine progress = new ProgressLine(console, System::nanoTime, quiet);
            result = Fleet.of(way.client(loops).build(), handsets, devices, seed)
                    .withSessions(sessions)
                    .withConcurrency(concurrency)
                    .withFirmware(FirmwareRunner.of(way.fetches(loops)), firmware)
                    .withListener(p -> progress.show(p.done(), p.planned(), "sessions, " + p.failed() + " failed"))
                    .run();
            progress.clear();
        }
        text.result(result);
        if (!firmware.line().isEmpty()) {
            console.out().println(firmware.line());
            firmware.results().forEach(console.out()::println);
        }
        if (idle > 0) {
            text.idle(IdleFootprint.measure(handsets, idle));
        }
        return result.failed() == 0 && !firmware.isUnfinished() ? ExitStatus.OK : ExitStatus.DEVIATION;
    }

    private Map<HandsetModel, Integer> equalShares() {
        ModelLibrary library = models.library();
        Map<HandsetModel, Integer> shares = new LinkedHashMap<>();
        (model.isEmpty()
                        ? library.models()
                        : model.stream().map(name -> named(library, name)).toList())
                .forEach(each -> shares.put(each, 1));
        return shares;
    }

    private HandsetModel named(ModelLibrary library, String name) {
        try {
            return library.model(name);
        } catch (ModelLibraryException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
