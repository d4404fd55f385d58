package dev.provost.flash.unit;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.PackageBuilder;
import dev.provost.flash.upkg.SampleSigner;
import dev.provost.flash.upkg.SettingChange;
import dev.provost.flash.upkg.UpdatePackage;

/** Phones, images and packages of one model that tests use; everything signed by one maker. */
final class Shop {

    static final String MODEL = "Kestrel 310";
    static final int IMAGE_OCTETS = 24 << 10;
    static final SampleSigner MAKER = SampleSigner.named("Maker");

    static final FirmwareImage OLD = system("1.0", 1, Health.BOOTS);
    static final FirmwareImage NEW = system("2.0", 2, Health.BOOTS);
    static final FirmwareImage CRASHING = system("2.1", 2, Health.CRASHES);
    static final FirmwareImage HANGING = system("2.2", 2, Health.HANGS);
    static final FirmwareImage DEAF = system("2.3", 2, Health.NO_RADIO);
    static final FirmwareImage NEWER = system("3.0", 2, Health.BOOTS);
    static final FirmwareImage NEW_RADIO = radio("radio-2.0", Health.BOOTS);
    static final FirmwareImage DEAF_RADIO = radio("radio-2.1", Health.NO_RADIO);

    private static final dev.provost.flash.upkg.PackageSigner SIGNER = MAKER.signer();

    private Shop() {}

    static FirmwareImage system(String version, long counter, Health health) {
        return FirmwareImage.synthetic(MODEL, version)
                .octets(IMAGE_OCTETS)
                .securityCounter(counter)
                .health(health)
                .build();
    }

    private static FirmwareImage radio(String version, Health health) {
        return FirmwareImage.synthetic(MODEL, version)
                .target(ImageTarget.RADIO)
                .octets(9000)
                .securityCounter(1)
                .health(health)
                .build();
    }

    static UnitProfile profile(String layout, AgentFlaw... flaws) {
        UnitProfile profile = UnitProfile.of(MODEL, Layout.named(layout).orElseThrow(), MAKER.trust());
        for (AgentFlaw flaw : flaws) {
            profile = profile.flaw(flaw);
        }
        return profile;
    }

    /** The whole image, with a change of two settings. */
    static byte[] full(FirmwareImage image) {
        return octets(PackageBuilder.full(image));
    }

    /** The difference to the version that the phone comes with, with a change of two settings. */
    static byte[] delta(FirmwareImage image) {
        return octets(PackageBuilder.delta(OLD, image));
    }

    static byte[] octets(PackageBuilder builder) {
        UpdatePackage update = builder.segmentOctets(5000)
                .setting(SettingChange.set("ringtone", "Nocturne"))
                .setting(SettingChange.remove("apn"))
                .build();
        return update.signed(SIGNER).octets();
    }
}
