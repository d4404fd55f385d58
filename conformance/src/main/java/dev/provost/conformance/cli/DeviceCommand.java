package dev.provost.conformance.cli;

import dev.provost.conformance.run.Access;
import dev.provost.conformance.run.Probe;
import dev.provost.conformance.target.Target;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.fixtures.models.ModelLibraryException;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fleet.DeviceIds;
import dev.provost.fleet.FirmwareRunner;
import dev.provost.fleet.SessionReport;
import dev.provost.fleet.SessionRunner;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.handset.model.HandsetModel;
import dev.provost.syncml.Encoding;
import dev.provost.transport.DatagramPushListener;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.Endpoint;
import dev.provost.transport.EventLoops;
import dev.provost.transport.ServerStartException;
import dev.provost.transport.fetch.FetchClient;
import dev.provost.transport.tls.TlsClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provost device}: one handset, and what it says to the server. */
@Command(
        name = "device",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lets one handset hold sessions by itself and shows every message.",
            "Exit code 0 when every session ended regularly, else 1."
        },
        footer = {
            "",
            "Examples:",
            "  provost device",
            "  provost device http://127.0.0.1:8080/dm --model 'Kestrel 310' --user u1 --password p1",
            "  provost device http://127.0.0.1:8080/dm --push 2948 --sessions 10",
            "  provost device --push 2948 --blank --imsi 262011234567890",
            "  provost device acme.yaml --user u1 --password p1     over TLS with the trust that the file names",
            "  provost device --list-models"
        })
final class DeviceCommand implements Callable<Integer> {

    private static final int MOST_SESSIONS = 1_000_000;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            description = {
                "URL of the DM endpoint, or a YAML file that describes the server, of which the device takes address,",
                "server identifier and TLS; without it a reference server in this process."
            })
    private Optional<TargetArgument> target = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "2009 smartphone",
            description = "Which phone it is (${DEFAULT-VALUE}).")
    private String model = "";

    @Mixin
    private ModelOptions models = new ModelOptions();

    @Option(names = "--list-models", description = "Lists the phones.")
    private boolean listModels;

    @Option(
            names = "--device-id",
            paramLabel = "URN",
            converter = FilledText.class,
            description = "Its identity, for instance IMEI:490154203237518; by default one that follows from the seed.")
    private Optional<String> deviceId = Optional.empty();

    @Option(
            names = "--encoding",
            paramLabel = "ENCODING",
            description = "xml or wbxml; by default what the model prefers.")
    private Optional<Encoding> encoding = Optional.empty();

    @Option(
            names = "--sessions",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many sessions, one after another (${DEFAULT-VALUE}).")
    private int sessions;

    @Mixin
    private PushOptions push = new PushOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides identity and nonces (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--quiet", description = "Shows no messages.")
    private boolean quiet;

    @Mixin
    private AccountOptions account = new AccountOptions();

    DeviceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ModelLibrary library = models.library();
        if (listModels) {
            library.models()
                    .forEach(m -> console.out()
                            .printf("%-16s %s%n", m.name(), m.info().description()));
            return ExitStatus.OK;
        }
        Bounds.check(spec, "--sessions", sessions, 1, MOST_SESSIONS);
        push.check(spec);
        if (push.isBlank()) {
            return waitForSettings(library);
        }
        if (target.isPresent()) {
            Target server = target.get().read();
            return run(Access.of(server.url(), server.tls()), target.get().serverId(server), library);
        }
        try (ReferenceServer server = account.embeddedServer(1)) {
            return run(Access.of(server.url()), Optional.empty(), library);
        }
    }

    private int run(Access way, Optional<String> serverId, ModelLibrary library) {
        Handset handset = Handset.of(model(library), identity(), account.accounts(way.url(), serverId));
        try (EventLoops loops = EventLoops.of("provost-device", 1)) {
            Probe.reach(way, loops);
            return run(way.client(loops), way.fetches(loops), handset, loops);
        }
    }

    private int waitForSettings(ModelLibrary library) {
        Handset handset = Handset.blank(model(library), identity());
        try (EventLoops loops = EventLoops.of("provost-device", 1)) {
            DmHttpClient.Builder client = DmHttpClient.builder(loops);
            Optional<TlsClient> tls = target.map(TargetArgument::read).map(server -> TlsClient.of(server.tls()));
            tls.ifPresent(client::tls);
            FetchClient fetches = tls.map(FetchClient.on(loops)::withTls).orElse(FetchClient.on(loops));
            return run(client, fetches, handset, loops);
        }
    }

    private int run(DmHttpClient.Builder client, FetchClient fetches, Handset handset, EventLoops loops) {
        if (!quiet) {
            client.recorder(new WireText(console.out()));
        }
        SessionRunner runner = SessionRunner.of(client.build());
        DeviceFirmware firmware = new DeviceFirmware(FirmwareRunner.of(fetches), console.out());
        if (push.port().isEmpty()) {
            return hold(runner, firmware, handset, this::start);
        }
        PushDesks desks = PushDesks.of(handset, push, InstantSource.system(), console.out());
        CallWait pushes = new CallWait(desks, console.out());
        Endpoint address = new Endpoint("127.0.0.1", push.port().get());
        try (DatagramPushListener listener = DatagramPushListener.start(loops, address, pushes)) {
            console.out().printf("Waiting for calls to %s at udp://%s%n", handset.deviceId(), listener.endpoint());
            console.out().flush();
            return hold(
                    runner.withRetries(push.retries(), this::tellPause),
                    firmware,
                    handset,
                    number -> encoded(pushes.next(sessionId(number))));
        } catch (ServerStartException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    private void tellPause(SessionReport failed, Duration pause) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s; trying again in %s s.%n",
                        failed.ending().message(),
                        BigDecimal.valueOf(pause.toMillis(), 3)
                                .stripTrailingZeros()
                                .toPlainString());
        console.out().flush();
    }

    private int hold(SessionRunner runner, DeviceFirmware firmware, Handset handset, IntFunction<SessionStart> starts) {
        SplittableRandom random = new SplittableRandom(seed);
        AtomicInteger more = new AtomicInteger(sessions);
        boolean regular = true;
        for (int number = 1; number <= sessions; number++) {
            SessionReport report = runner.run(handset, starts.apply(number), random)
                    .toCompletableFuture()
                    .join();
            regular &= report.isCompleted();
            console.out()
                    .printf(
                            "Session %d of %s: %s, %d exchanges, %d ms%n",
                            number,
                            handset.deviceId(),
                            report.ending().kind(),
                            report.exchanges(),
                            report.duration().toMillis());
            if (!report.isCompleted()) {
                console.out().println(report.ending().message());
            }
            regular &= firmware.attend(handset, runner, () -> start(more.incrementAndGet()), random);
        }
        return regular ? ExitStatus.OK : ExitStatus.DEVIATION;
    }

    private HandsetModel model(ModelLibrary library) {
        try {
            return library.model(model);
        } catch (ModelLibraryException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private SessionStart start(int number) {
        return encoded(SessionStart.byClient(sessionId(number)));
    }

    private static String sessionId(int number) {
        return Integer.toHexString(number).toUpperCase(Locale.ROOT);
    }

    private String identity() {
        return deviceId.orElseGet(() -> DeviceIds.of(seed).deviceId(0));
    }

    private SessionStart encoded(SessionStart start) {
        return encoding.map(start::withEncoding).orElse(start);
    }
}
