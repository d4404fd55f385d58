package dev.provost.flash.upkg;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a package is compared with.
 *
 * @param model model of the device, exactly
 * @param installed what it runs; a part that is missing takes no package
 * @param rollback whether older images are taken
 * @param key what opens an encrypted package
 * @param batteryPercent charge of the battery; empty leaves the condition to the installation
 * @param freeOctets free memory; empty leaves the condition to the installation
 */
public record DeviceFacts(
        String model,
        Map<ImageTarget, InstalledImage> installed,
        RollbackPolicy rollback,
        Optional<DeviceKey> key,
        OptionalInt batteryPercent,
        OptionalLong freeOctets) {

    public DeviceFacts {
        installed = Map.copyOf(installed);
    }

    /** A device that takes newer images only, has no key, and whose conditions are checked later. */
    public static DeviceFacts of(String model, Map<ImageTarget, InstalledImage> installed) {
        return new DeviceFacts(
                model,
                installed,
                RollbackPolicy.NEWER_ONLY,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty());
    }

    /** With another policy. */
    public DeviceFacts rollback(RollbackPolicy other) {
        return new DeviceFacts(model, installed, other, key, batteryPercent, freeOctets);
    }

    /** With a key. */
    public DeviceFacts key(DeviceKey other) {
        return new DeviceFacts(model, installed, rollback, Optional.of(other), batteryPercent, freeOctets);
    }

    /** With the conditions of this moment. */
    public DeviceFacts conditions(int battery, long free) {
        return new DeviceFacts(model, installed, rollback, key, OptionalInt.of(battery), OptionalLong.of(free));
    }
}
