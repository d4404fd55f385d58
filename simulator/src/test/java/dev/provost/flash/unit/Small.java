package dev.provost.flash.unit;

import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.PackageBuilder;
import dev.provost.flash.upkg.TrustAnchors;

/** Images, packages and phones for {@link SmallChips}. */
final class Small {

    static final FirmwareImage NEW = image("2.0", ImageTarget.SYSTEM, 2, Health.BOOTS);
    static final FirmwareImage NEW_SAME_COUNTER = image("2.4", ImageTarget.SYSTEM, 1, Health.BOOTS);
    static final FirmwareImage CRASHING = image("2.1", ImageTarget.SYSTEM, 2, Health.CRASHES);
    static final FirmwareImage DEAF = image("2.3", ImageTarget.SYSTEM, 2, Health.NO_RADIO);
    static final FirmwareImage NEW_RADIO = image("R2", ImageTarget.RADIO, 2, Health.BOOTS);
    static final FirmwareImage DEAF_RADIO = image("R3", ImageTarget.RADIO, 2, Health.NO_RADIO);
    private static final FirmwareImage OLD = image("1.0", ImageTarget.SYSTEM, 1, Health.BOOTS);
    private static final FirmwareImage OLD_RADIO = image("R1", ImageTarget.RADIO, 1, Health.BOOTS);

    /** Phones that verify a signature once and not after each of thousands of cuts. */
    private static final TrustAnchors TRUST = Shop.MAKER.trust().remembering();

    private Small() {}

    static UnitProfile profile(Layout layout) {
        return UnitProfile.of(Shop.MODEL, layout, TRUST);
    }

    static FlashImage factory(UnitProfile profile) {
        return Factory.of(OLD).radio(OLD_RADIO).flash(profile);
    }

    static FirmwareImage old(ImageTarget target) {
        return target == ImageTarget.SYSTEM ? OLD : OLD_RADIO;
    }

    static byte[] octets(FirmwareImage wanted) {
        return Shop.octets(PackageBuilder.delta(old(wanted.header().target()), wanted));
    }

    private static FirmwareImage image(String version, ImageTarget target, long counter, Health health) {
        return FirmwareImage.synthetic(Shop.MODEL, version)
                .target(target)
                .octets(target == ImageTarget.SYSTEM ? 7000 : 5000)
                .securityCounter(counter)
                .health(health)
                .build();
    }
}
