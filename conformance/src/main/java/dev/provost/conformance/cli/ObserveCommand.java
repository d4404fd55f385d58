package dev.provost.conformance.cli;

import dev.provost.conformance.observe.ObservationLog;
import dev.provost.conformance.observe.RecordingProxy;
import dev.provost.conformance.observe.TrafficFile;
import dev.provost.conformance.observe.Watch;
import dev.provost.conformance.target.Target;
import dev.provost.reports.RunResult;
import dev.provost.reports.output.ReportWriter;
import dev.provost.transport.Endpoint;
import dev.provost.transport.EventLoops;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.tls.TlsClient;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code provost observe}: a recording proxy between devices and a server. */
@Command(
        name = "observe",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Stands between real devices and a server, passes everything on unchanged, records it, and judges both sides.",
            "Each message and each finding is told in a line as it comes; the reports are written at the end (Ctrl-C, --for or"
                    + " --sessions).",
            "Exit code 0 nothing required failed; 1 the server deviates from a requirement; 2 nothing could be decided;",
            "3 environment or configuration."
        },
        footer = {
            "",
            "Examples:",
            "  provost observe --to http://127.0.0.1:8080/dm",
            "  provost observe --listen 192.0.2.7:9000 --to https://dm.example/dm --for 10m --out trial",
            "  provost observe --target acme.yaml --sessions 3      address, trust and accounts of acme.yaml",
            "  provost observe --tls --to http://127.0.0.1:8080/dm  devices speak TLS with the proxy"
        })
final class ObserveCommand implements Callable<Integer> {

    private static final int MOST_WAITING = 10_000;
    private static final long MOST_SESSIONS = 1_000_000_000;

    private final Console console;
    private final BlockingQueue<HttpExchange> heard = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong unheard = new AtomicLong();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9000",
            converter = ListenAddress.class,
            description = "Where devices reach the proxy; port 0 takes a free one (${DEFAULT-VALUE}).")
    private Endpoint listen = new Endpoint("127.0.0.1", 0);

    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "The DM endpoint that everything goes on to; by default that of --target.")
    private Optional<String> to = Optional.empty();

    @Mixin
    private ProxyTlsOptions tls = new ProxyTlsOptions();

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Ends after that time, for instance 90s, 10m or 2h; by default at Ctrl-C.")
    private Optional<Duration> time = Optional.empty();

    @Option(names = "--sessions", paramLabel = "N", description = "Ends after N sessions.")
    private Optional<Long> sessions = Optional.empty();

    @Option(
            names = "--idle",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = TimeSpan.class,
            description = "A session is over when nothing more comes for that time (${DEFAULT-VALUE}).")
    private Duration idle = Duration.ofMinutes(1);

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = TimeSpan.class,
            description = "How long the server may take for an answer (${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofSeconds(30);

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Option(names = "--quiet", description = "Shows no messages and findings as they come.")
    private boolean quiet;

    ObserveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        sessions.ifPresent(n -> {
            if (n < 1 || n > MOST_SESSIONS) {
                throw new ParameterException(spec.commandLine(), "--sessions is " + n + "; it has to be 1 or more");
            }
        });
        Optional<Target> described = judging.described();
        HttpUrl server = HttpUrl.parse(to.or(() -> described.map(t -> t.url().toString()))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Say where the server is: --to URL, or --target with a file")));
        ReportWriter.prepare(judging.out());
        RecordingProxy.Settings settings = new RecordingProxy.Settings(
                listen,
                server,
                tls.server(spec, listen.host(), console.out()),
                described.map(t -> TlsClient.of(t.tls())),
                patience);
        try (EventLoops loops = EventLoops.of("provost-observe", 2);
                RecordingProxy proxy = RecordingProxy.start(loops, settings, this::hear)) {
            return observe(proxy, server);
        }
    }

    private int observe(RecordingProxy proxy, HttpUrl server) {
        PrintWriter lines = judging.format() == ReportFormat.JSON ? console.err() : console.out();
        Instant started = Instant.now();
        ObservationLog log = new ObservationLog();
        TrafficFile recording = TrafficFile.in(judging.out().resolve("recorded"));
        Watch watch = new Watch(judging.judge(), log, recording, proxy.url(), line -> {
            if (!quiet) {
                lines.println(line);
                lines.flush();
            }
        });
        judging.remarks().forEach(log::remark);
        lines.println("Devices go to   " + proxy.url());
        lines.println("which leads to  " + server);
        lines.println("recorded in     " + recording.capture());
        if (!Loopback.is(listen.host())) {
            lines.println("Warning: whoever reaches " + proxy.url().endpoint()
                    + " reaches the server through it, and what devices say is kept in files.");
        }
        lines.flush();
        try (Interruption interruption = Interruption.watch()) {
            watchUntilTheEnd(watch, started, interruption);
            watch.finish();
            if (unheard.get() > 0) {
                log.remark(unheard.get() + " exchanges came too fast and were passed on without being judged.");
            }
            RunResult result = log.result(judging.target("observed traffic to " + server), started, Instant.now());
            int code = new ObservationOutput(console, judging).write(result);
            interruption.ends(code);
            return code;
        }
    }

    private void watchUntilTheEnd(Watch watch, Instant started, Interruption interruption) {
        Optional<Instant> end = time.map(started::plus);
        while (!interruption.came()
                && end.filter(e -> !Instant.now().isBefore(e)).isEmpty()
                && sessions.filter(n -> watch.sessions() >= n).isEmpty()) {
            try {
                Optional.ofNullable(heard.poll(200, TimeUnit.MILLISECONDS)).ifPresent(watch::take);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            if (heard.isEmpty()) {
                watch.tick(InstantSource.system(), idle);
            }
        }
        heard.forEach(watch::take);
    }

    /** Called on event loops, which must not wait. */
    private void hear(HttpExchange exchange) {
        if (!heard.offer(exchange)) {
            unheard.incrementAndGet();
        }
    }
}
