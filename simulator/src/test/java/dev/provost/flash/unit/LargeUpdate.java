package dev.provost.flash.unit;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageBuilder;
import dev.provost.flash.upkg.SampleSigner;
import dev.provost.fumo.FumoOperation;
import java.util.Optional;

/** Updates one phone to an image of 64 MiB; a program of its own, so that its heap can be bounded. */
final class LargeUpdate {

    private static final long OCTETS = 64L << 20;
    private static final String ROOT = "./FUMO/x";

    private LargeUpdate() {}

    /** Prints what runs in the end, or dies of too little heap. */
    public static void main(String[] arguments) {
        SampleSigner maker = SampleSigner.named("Maker");
        Layout layout = Layout.named(arguments[0]).orElseThrow().scaledFor(OCTETS);
        UnitProfile profile = UnitProfile.of("Kestrel 310", layout, maker.trust());
        FirmwareImage old = image("1.0");
        FirmwareImage wanted = image("2.0");
        PackageBuilder builder =
                arguments[1].equals("full") ? PackageBuilder.full(wanted) : PackageBuilder.delta(old, wanted);
        OctetSource octets = builder.build().signed(maker.signer()).source();
        FlashImage updated = installed(profile, Factory.of(old).flash(profile), octets);
        FirmwareUnit unit = FirmwareUnit.powerOn(Flash.of(updated), profile);
        unit.confirm();
        System.out.printf(
                "%s runs %s at %d after a package of %d KiB, with at most %d MiB of heap%n",
                layout,
                unit.version(),
                unit.status(ROOT).state().value(),
                octets.length() >> 10,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static FirmwareImage image(String version) {
        return FirmwareImage.synthetic("Kestrel 310", version).octets(OCTETS).build();
    }

    private static FlashImage installed(UnitProfile profile, FlashImage factory, OctetSource octets) {
        Flash flash = Flash.of(factory);
        FirmwareUnit unit = FirmwareUnit.powerOn(flash, profile);
        unit.begin(ROOT, FumoOperation.DOWNLOAD_AND_UPDATE, Optional.empty());
        Staging staging = unit.stage(ROOT, octets.length());
        while (staging.received() < octets.length()) {
            int some = (int) Math.min(64 << 10, octets.length() - staging.received());
            staging.write(octets.read(staging.received(), some));
        }
        staging.finish();
        unit.verify(ROOT, SampleSigner.NOW);
        unit.install(ROOT, Conditions.good(SampleSigner.NOW));
        return flash.snapshot();
    }
}
