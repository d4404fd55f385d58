package dev.provost.conformance.powercut;

import dev.provost.fixtures.firmware.FirmwareShelf;
import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.fixtures.firmware.NamedPackage;
import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.campaign.Errand;
import dev.provost.flash.campaign.PhoneSubject;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.unit.Factory;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.SettingChange;
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

    private PhoneCampaigns(FirmwareShelf shelf) {
        this.shelf = shelf;
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
        UnitProfile profile = UnitProfile.of(MODEL, layout, shelf.manufacturer().trust())
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
        return PhoneSubject.of(flawed, start, errand, NOW).then(later());
    }

    private Errand update(PhoneScenario scenario) {
        NamedPackage parcel = scenario.parcel();
        Errand.Way way = scenario.way().isRollBack() ? Errand.Way.DOWNLOAD_AND_UPDATE : scenario.way();
        FirmwareImage wanted = shelf.image(parcel).orElseThrow();
        ImageTarget target = wanted.header().target();
        Errand errand = Errand.update(way, shelf.source(parcel), target, shelf.installed(target), wanted)
                .changing(parcel == NamedPackage.WITH_SETTINGS ? CHANGES : List.of());
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
