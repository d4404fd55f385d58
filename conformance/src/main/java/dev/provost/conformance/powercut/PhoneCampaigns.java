package dev.provost.conformance.powercut;

import dev.provost.fixtures.firmware.FirmwareShelf;
import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.fixtures.firmware.NamedPackage;
import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.campaign.Errand;
import dev.provost.flash.campaign.PhoneSubject;
import dev.provost.flash.chip.Ailment;
import dev.provost.flash.chip.Ailments;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.Scheme;
import dev.provost.flash.unit.Factory;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageBuilder;
import dev.provost.flash.upkg.SettingChange;
import dev.provost.flash.upkg.TrustAnchors;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Makes the phones that campaigns of power cuts examine. For use from any thread. */
public final class PhoneCampaigns {

    private static final String MODEL = "Watch 3";
    private static final String VERSION = "3.1.0";
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final List<SettingChange> CHANGES =
            List.of(SettingChange.set("network.mode", "5g"), SettingChange.remove("network.legacy"));

    private final FirmwareShelf shelf;
    private final TrustAnchors trust;

    /** The version that crashes, with changes of settings that must then not stay. */
    private final OctetSource crashing;

    private PhoneCampaigns(FirmwareShelf shelf) {
        this.shelf = shelf;
        this.trust = shelf.manufacturer().trust().remembering();
        PackageBuilder builder =
                PackageBuilder.full(shelf.image(NamedPackage.DOES_NOT_BOOT).orElseThrow());
        for (SettingChange change : CHANGES) {
            builder = builder.setting(change);
        }
        this.crashing = OctetSource.of(
                builder.build().signed(shelf.manufacturer().signer()).octets());
    }

    /** Phones with firmware images of {@code octets} octets, header included. */
    public static PhoneCampaigns withImages(long octets) {
        return new PhoneCampaigns(FirmwareShelf.of(Manufacturer.named("Castell"), MODEL, VERSION, octets));
    }

    /**
     * A phone in a scenario; when that is over, a later full update has to work, too.
     *
     * @param layout how its flash is divided
     * @param flaws what its firmware does wrong
     */
    public PhoneSubject subject(Layout layout, PhoneScenario scenario, Collection<AgentFlaw> flaws) {
        UnitProfile profile = UnitProfile.of(MODEL, layout, trust)
                .rollback(scenario.policy())
                .key(shelf.manufacturer().deviceKey());
        FlashImage factory = Factory.of(shelf.installed(ImageTarget.SYSTEM))
                .radio(shelf.installed(ImageTarget.RADIO))
                .setting("network.legacy", "2g")
                .flash(profile);
        Errand update = update(scenario);
        FlashImage start = scenario.way().isRollBack()
                ? PhoneSubject.of(profile, factory, update, NOW)
                        .afterwards(update)
                        .flash()
                : factory;
        UnitProfile flawed = profile;
        for (AgentFlaw flaw : flaws) {
            flawed = flawed.flaw(flaw);
        }
        Errand errand =
                scenario.way().isRollBack() ? Errand.rollBack(scenario.way(), update.wanted(), update.old()) : update;
        PhoneSubject phone = PhoneSubject.of(flawed, start, errand, NOW);
        return scenario == PhoneScenario.BAD_BLOCK ? phone.ailing(badBlock(layout)) : phone.then(later());
    }

    /** The block that gets the end of an image, outside of the running system, drops every program. */
    private Ailments badBlock(Layout layout) {
        PartitionRole role = layout.scheme() == Scheme.A_B ? PartitionRole.SYSTEM_B : PartitionRole.BACKUP;
        long last = shelf.installed(ImageTarget.SYSTEM).length() - 1;
        int block = layout.partition(role).firstBlock() + layout.geometry().blockOf(last);
        return Ailments.none().withBlock(block, Ailment.PROGRAM_DROPPED);
    }

    private Errand update(PhoneScenario scenario) {
        NamedPackage parcel = scenario.parcel();
        Errand.Way way = scenario.way().isRollBack() ? Errand.Way.DOWNLOAD_AND_UPDATE : scenario.way();
        FirmwareImage wanted = shelf.image(parcel).orElseThrow();
        ImageTarget target = wanted.header().target();
        boolean crashes = parcel == NamedPackage.DOES_NOT_BOOT;
        OctetSource octets = crashes ? crashing : shelf.source(parcel);
        Errand errand = Errand.update(way, octets, target, shelf.installed(target), wanted)
                .changing(crashes || parcel == NamedPackage.WITH_SETTINGS ? CHANGES : List.of());
        if (scenario == PhoneScenario.REFUSED) {
            return errand.refusing();
        }
        if (scenario == PhoneScenario.OLDER_VERSION) {
            return errand.keepingWayBack();
        }
        return scenario.succeeds() ? errand : errand.failing();
    }

    private Errand later() {
        NamedPackage parcel = NamedPackage.AFTER_NEXT_FULL;
        return Errand.update(
                Errand.Way.DOWNLOAD_AND_UPDATE,
                shelf.source(parcel),
                ImageTarget.SYSTEM,
                shelf.installed(ImageTarget.SYSTEM),
                shelf.image(parcel).orElseThrow());
    }
}
