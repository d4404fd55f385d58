package dev.provost.flash.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.upkg.SampleSigner;
import dev.provost.fumo.FumoOperation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A phone under test with its flash: it can be restarted, and everything but the flash is then new. */
final class Handset {

    static final String ROOT = "./FUMO/x";
    static final Conditions GOOD = Conditions.good(SampleSigner.NOW);

    private final UnitProfile profile;
    private FlashSetup setup = FlashSetup.plain();
    private Flash flash;
    private FirmwareUnit unit;

    private Handset(UnitProfile profile, FlashImage image) {
        this.profile = profile;
        this.flash = Flash.of(image);
        this.unit = FirmwareUnit.powerOn(flash, profile);
    }

    static Handset fresh(UnitProfile profile) {
        return new Handset(profile, Factory.of(Shop.OLD).flash(profile));
    }

    static Handset of(UnitProfile profile, FlashImage image) {
        return new Handset(profile, image);
    }

    FirmwareUnit unit() {
        return unit;
    }

    FlashImage image() {
        return flash.snapshot();
    }

    FirmwareStatus status() {
        return unit.status(ROOT);
    }

    Handset surrounded(FlashSetup by) {
        setup = by;
        flash = Flash.of(flash.snapshot(), setup);
        unit = FirmwareUnit.powerOn(flash, profile);
        return this;
    }

    Handset restart() {
        flash = Flash.of(flash.snapshot(), setup);
        unit = FirmwareUnit.powerOn(flash, profile);
        return this;
    }

    /** Restarts with a block of each of these partitions lost. */
    Handset loses(List<PartitionRole> roles) {
        Flash service = Flash.of(flash.snapshot());
        roles.forEach(role ->
                PartitionView.of(service, profile.layout(), role).erase(role == PartitionRole.RECOVERY ? 0 : 1));
        flash = service;
        return restart();
    }

    /** Restarts with all that these partitions hold lost. */
    Handset losesAll(List<PartitionRole> roles) {
        Flash service = Flash.of(flash.snapshot());
        roles.forEach(role -> eraseAll(PartitionView.of(service, profile.layout(), role)));
        flash = service;
        return restart();
    }

    /** Erases every block of a partition. */
    static void eraseAll(PartitionView partition) {
        IntStream.range(0, partition.blocks()).forEach(partition::erase);
    }

    /** Downloads and accepts a package. */
    Handset download(FumoOperation operation, byte[] octets) {
        unit.begin(ROOT, operation, Optional.of("c-1"));
        Staging staging = unit.stage(ROOT, octets.length);
        staging.write(octets, (int) staging.received(), octets.length - (int) staging.received());
        staging.finish();
        return this;
    }

    /** Downloads, verifies and installs, up to the restart. */
    Installation install(byte[] octets) {
        download(FumoOperation.DOWNLOAD_AND_UPDATE, octets);
        assertThat(unit.verify(ROOT, SampleSigner.NOW).text()).isEqualTo("accepted");
        return unit.install(ROOT, GOOD);
    }

    /** The whole way to the new version, or back to the old one. */
    Handset update(byte[] octets) {
        install(octets);
        restart();
        if (!unit.confirm()) {
            restart();
        }
        return this;
    }

    String setting(String name) {
        return unit.settings().getOrDefault(name, "(none)");
    }
}
