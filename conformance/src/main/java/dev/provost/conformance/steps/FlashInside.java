package dev.provost.conformance.steps;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.unit.Conditions;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.Staging;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.Sha256;
import dev.provost.fumo.FumoOperation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What lies on the flash of a phone, as the service finds it that reads the chip and starts a copy of the phone from it. The
 * phone itself does not notice.
 *
 * @param firmware the version in each part
 * @param userData digest of what the user keeps
 * @param settings the settings
 */
record FlashInside(Map<String, String> firmware, Sha256 userData, Map<String, String> settings) {

    FlashInside {
        firmware = Map.copyOf(firmware);
        settings = Map.copyOf(settings);
    }

    static FlashInside of(FlashImage image, UnitProfile profile) {
        FirmwareUnit copy = FirmwareUnit.powerOn(Flash.of(image, FlashSetup.plain()), profile);
        Map<String, String> firmware = new TreeMap<>();
        for (ImageTarget target : ImageTarget.values()) {
            copy.version(target).ifPresent(version -> firmware.put(target.name(), version));
        }
        copy.previousVersion().ifPresent(version -> firmware.put("former", version));
        return new FlashInside(firmware, Sha256.of(copy.userData()), copy.settings());
    }

    /** How many operations an update with a package takes, from the first octet to the confirmed new version. */
    static int operations(FlashImage image, UnitProfile profile, String root, byte[] octets) {
        AtomicInteger operations = new AtomicInteger();
        FlashSetup counting = FlashSetup.plain().withSupply(operation -> {
            operations.incrementAndGet();
            return Optional.empty();
        });
        Flash chip = Flash.of(image, counting);
        FirmwareUnit copy = FirmwareUnit.powerOn(chip, profile);
        copy.begin(root, FumoOperation.DOWNLOAD_AND_UPDATE, Optional.of("copy"));
        Staging staging = copy.stage(root, octets.length);
        staging.write(octets);
        staging.finish();
        if (copy.verify(root, Instant.EPOCH).accepted()) {
            copy.install(root, Conditions.good(Instant.EPOCH));
            FirmwareUnit.powerOn(Flash.of(chip.snapshot(), counting), profile).confirm();
        }
        return operations.get();
    }

    List<String> systemChanges(FlashInside now) {
        return changes(firmware, now.firmware);
    }

    List<String> dataChanges(FlashInside now) {
        return userData.equals(now.userData) ? List.of() : List.of("what the user keeps");
    }

    List<String> settingChanges(FlashInside now) {
        return changes(settings, now.settings);
    }

    private static List<String> changes(Map<String, String> before, Map<String, String> now) {
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(now);
        return all.keySet().stream()
                .filter(key -> !Optional.ofNullable(before.get(key)).equals(Optional.ofNullable(now.get(key))))
                .toList();
    }
}
