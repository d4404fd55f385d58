package dev.provost.bench;

import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.flash.upkg.DeviceFacts;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.InstalledImage;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageBuilder;
import dev.provost.flash.upkg.PackageReader;
import dev.provost.flash.upkg.PackageVerdict;
import dev.provost.flash.upkg.PackageVerifier;
import dev.provost.flash.upkg.PayloadKind;
import dev.provost.flash.upkg.SegmentReader;
import dev.provost.flash.upkg.UpdatePackage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
import org.openjdk.jmh.infra.Blackhole;

/** Building, examining and applying an update package with an image of 8 MiB; times eight is MiB a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class FirmwareBenchmark {

    private static final int OCTETS = 8 << 20;
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    /** Full image or delta. */
    @Param
    public PayloadKind payload = PayloadKind.FULL;

    private final Manufacturer maker = Manufacturer.named("Bench");
    private final FirmwareImage old = inMemory("1.0");
    private final FirmwareImage next = inMemory("2.0");
    private final DeviceFacts device = DeviceFacts.of(
            "Bench", Map.of(ImageTarget.SYSTEM, InstalledImage.of(old).orElseThrow()));
    private OctetSource update = old;

    /** Makes the package that is examined and applied. */
    @Setup
    public void build() {
        update = built().source();
    }

    /** Segments compressed, digests computed, signed. */
    @Benchmark
    public UpdatePackage built() {
        PackageBuilder builder =
                payload == PayloadKind.DELTA ? PackageBuilder.delta(old, next) : PackageBuilder.full(next);
        return builder.build().signed(maker.signer());
    }

    /** Everything that a phone examines. */
    @Benchmark
    public PackageVerdict verify() {
        PackageVerdict verdict = PackageVerifier.verify(update, device, maker.trust(), NOW);
        if (!verdict.accepted()) {
            throw new IllegalStateException(verdict.text());
        }
        return verdict;
    }

    /** Every segment made and checked, nothing written. */
    @Benchmark
    public void apply(Blackhole made) {
        PackageReader reader = PackageReader.open(update);
        SegmentReader segments = reader.segments(Optional.empty());
        reader.manifest().segments().forEach(segment -> made.consume(segments.read(segment, old)));
    }

    private static FirmwareImage inMemory(String version) {
        return FirmwareImage.of(OctetSource.of(
                FirmwareImage.synthetic("Bench", version).octets(OCTETS).build().octets()));
    }
}
