package dev.provost.bench;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.Decoded;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/** Reading and writing package #1 of a phone; the counter gives octets a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {

    /** The encoding measured. */
    @Param
    public Encoding encoding = Encoding.XML;

    private Codec codec = Codec.of(Encoding.XML);
    private Message message = SampleMessages.firstPackage();
    private byte[] document = {};

    /** Counts octets next to operations. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Octets {
        /** Octets read or written. */
        public long octets;
    }

    /** Prepares the message in the encoding measured. */
    @Setup
    public void prepare() {
        codec = Codec.of(encoding);
        document = codec.encode(message);
    }

    /** Octets to message. */
    @Benchmark
    public Decoded decode(Octets count) {
        count.octets += document.length;
        return codec.decode(document);
    }

    /** Message to octets. */
    @Benchmark
    public byte[] encode(Octets count) {
        byte[] written = codec.encode(message);
        count.octets += written.length;
        return written;
    }
}
