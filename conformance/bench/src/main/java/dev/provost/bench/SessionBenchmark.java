package dev.provost.bench;

import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.fixtures.server.defect.Defects;
import dev.provost.fixtures.server.device.Account;
import dev.provost.fixtures.server.device.Authentication;
import dev.provost.fixtures.server.device.DeviceRegistry;
import dev.provost.fixtures.server.device.Operation;
import dev.provost.fixtures.server.engine.AlertPolicy;
import dev.provost.fixtures.server.engine.DmEngine;
import dev.provost.fixtures.server.engine.EngineLimits;
import dev.provost.fixtures.server.engine.NonceSource;
import dev.provost.handset.AccountSource;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.session.ClientSession;
import dev.provost.session.DmAccount;
import dev.provost.session.SessionStep;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Codec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole session on one thread without a network: handset, both codecs, md5 credentials, and the engine of the reference
 * server, which reads one leaf of the phone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SessionBenchmark {

    private static final String DEVICE = "IMEI:490154203237518";
    private static final Operation READ = new Operation.Get("./DevDetail/FwV");

    /** The encoding of the session. */
    @Param
    public Encoding encoding = Encoding.XML;

    private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    private final SplittableRandom random = new SplittableRandom(1);
    private final DeviceRegistry registry =
            DeviceRegistry.of(List.of(Account.of(DEVICE, Authentication.MD5, "user", "secret")), Optional.empty());
    private final DmEngine engine =
            DmEngine.of(registry, Defects.of(List.of()), NonceSource.of(random), EngineLimits.DEFAULT, AlertPolicy.ALL);
    private final Handset handset = Handset.of(
            ModelLibrary.bundled().model("2009 smartphone"),
            DEVICE,
            AccountSource.shared(DmAccount.of(
                            Account.DEFAULT_SERVER_ID,
                            "http://dm.example.com/dm",
                            AuthType.MD5,
                            new Login("user", "secret"),
                            new Login("server", ""))
                    .withServerAuth(Optional.empty())));

    private Codec codec = Codec.of(Encoding.XML);

    /** Chooses the encoding measured. */
    @Setup
    public void prepare() {
        codec = Codec.of(encoding);
    }

    /** One session with one operation. */
    @Benchmark
    public SessionStep session() {
        registry.admit(DEVICE).orElseThrow().queue(READ);
        ClientSession session = handset.openSession(SessionStart.byClient("1").withEncoding(encoding), clock, random);
        SessionStep step = session.first();
        while (step instanceof SessionStep.Send send) {
            step = session.receive(exchange(send.message()));
        }
        if (!(step instanceof SessionStep.Closed closed) || !closed.result().isCompleted()) {
            throw new IllegalStateException("The session did not end regularly: " + step);
        }
        return step;
    }

    private Message exchange(Message message) {
        Message received = codec.decode(codec.encode(message)).message();
        return codec.decode(engine.receive(received, codec, 0).octets()).message();
    }
}
