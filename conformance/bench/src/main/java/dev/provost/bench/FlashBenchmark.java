package dev.provost.bench;

import dev.provost.fixtures.firmware.FirmwareShelf;
import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.fixtures.firmware.NamedPackage;
import dev.provost.flash.campaign.Campaign;
import dev.provost.flash.campaign.CampaignOptions;
import dev.provost.flash.campaign.CampaignResult;
import dev.provost.flash.campaign.Errand;
import dev.provost.flash.campaign.PhoneSubject;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashGeometry;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.unit.Factory;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import java.time.Instant;
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

/** Operations of simulated flash, and cut points of a campaign. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FlashBenchmark {

    /** The layout measured. */
    @Param({"ab-nor", "ab-nand"})
    public String layout = "ab-nor";

    private FlashGeometry geometry = Layout.shipped().getFirst().geometry();
    private FlashImage erased = FlashImage.erased(geometry);
    private byte[] page = {};
    private PhoneSubject phone = phone(Layout.shipped().getFirst());

    /** Counts operations or cut points within one call. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        /** Programs and erases, or cut points. */
        public long steps;
    }

    /** Prepares the chip. */
    @Setup
    public void prepare() {
        phone = phone(Layout.named(layout).orElseThrow());
        geometry = Layout.named(layout).orElseThrow().geometry();
        erased = FlashImage.erased(geometry);
        page = new byte[geometry.pageOctets()];
    }

    /** A block is programmed page by page and erased. */
    @Benchmark
    public FlashImage program(Count count) {
        return block(count, false);
    }

    /** The same with a snapshot before every operation. */
    @Benchmark
    public FlashImage snapshot(Count count) {
        return block(count, true);
    }

    /** A whole campaign of a delta update with images of 4 KiB. */
    @Benchmark
    public CampaignResult campaign(Count count) {
        CampaignResult result = Campaign.run(phone, CampaignOptions.exhaustive());
        count.steps += result.cutPoints();
        return result;
    }

    private static PhoneSubject phone(Layout layout) {
        FirmwareShelf shelf = FirmwareShelf.of(Manufacturer.named("Castell"), "Watch 3", "3.1.0", 4 << 10);
        UnitProfile profile =
                UnitProfile.of("Watch 3", layout, shelf.manufacturer().trust().remembering());
        FirmwareImage old = shelf.installed(ImageTarget.SYSTEM);
        Errand errand = Errand.update(
                Errand.Way.DOWNLOAD_AND_UPDATE,
                shelf.source(NamedPackage.NEXT_DELTA),
                ImageTarget.SYSTEM,
                old,
                shelf.image(NamedPackage.NEXT_DELTA).orElseThrow());
        return PhoneSubject.of(profile, Factory.of(old).flash(profile), errand, Instant.parse("2026-06-01T12:00:00Z"));
    }

    private FlashImage block(Count count, boolean snapshots) {
        Flash flash = Flash.of(erased);
        for (int number = 0; number < geometry.pagesPerBlock(); number++) {
            flash.program((long) number * page.length, page);
            if (snapshots) {
                flash.snapshot();
            }
        }
        flash.erase(0);
        count.steps += geometry.pagesPerBlock() + 1;
        return flash.snapshot();
    }
}
