package dev.provost.bench;

import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.session.SessionResult;
import dev.provost.syncml.Encoding;
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

    /** The encoding of the session. */
    @Param
    public Encoding encoding = Encoding.XML;

    private final SplittableRandom random = new SplittableRandom(1);
    private final ServerWithoutNetwork server = ServerWithoutNetwork.knowing(DEVICE);
    private final Handset handset =
            Handset.of(ModelLibrary.bundled().model("2009 smartphone"), DEVICE, ServerWithoutNetwork.accounts());

    /** One session with one operation. */
    @Benchmark
    public SessionResult session() {
        server.queueReading(DEVICE);
        return server.session(handset, SessionStart.byClient("1").withEncoding(encoding), random);
    }
}
