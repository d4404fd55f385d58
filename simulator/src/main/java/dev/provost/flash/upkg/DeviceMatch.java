package dev.provost.flash.upkg;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Whether a package that is genuine is for this device, now. */
final class DeviceMatch {

    private DeviceMatch() {}

    static void check(Manifest manifest, DeviceFacts device, Instant now) {
        if (!manifest.model().equals(device.model())) {
            throw bad(
                    Refusal.Reason.WRONG_MODEL,
                    "The package is for the model %s; this device is a %s".formatted(manifest.model(), device.model()));
        }
        InstalledImage installed = Optional.ofNullable(device.installed().get(manifest.target()))
                .orElseThrow(() -> bad(
                        Refusal.Reason.WRONG_MODEL,
                        "The package is for the %s, and this device has none to update"
                                .formatted(manifest.target().name().toLowerCase(Locale.ROOT))));
        checkPeriod(manifest, now);
        checkBase(manifest, installed);
        checkAge(manifest, installed, device.rollback());
        conditions(manifest, device).ifPresent(refusal -> {
            throw bad(refusal.reason(), refusal.text());
        });
    }

    private static void checkPeriod(Manifest manifest, Instant now) {
        manifest.validFrom().filter(now::isBefore).ifPresent(from -> {
            throw bad(
                    Refusal.Reason.OUT_OF_DATE,
                    "The package is valid from %s on, and on this device it is %s".formatted(from, now));
        });
        manifest.validUntil().filter(now::isAfter).ifPresent(until -> {
            throw bad(
                    Refusal.Reason.OUT_OF_DATE,
                    "The package was valid until %s, and on this device it is %s".formatted(until, now));
        });
    }

    private static void checkBase(Manifest manifest, InstalledImage installed) {
        manifest.base()
                .filter(base -> !base.version().equals(installed.version()))
                .ifPresent(base -> {
                    throw bad(
                            Refusal.Reason.WRONG_BASE,
                            "The package updates version %s; this device runs %s"
                                    .formatted(base.version(), installed.version()));
                });
    }

    private static void checkAge(Manifest manifest, InstalledImage installed, RollbackPolicy policy) {
        if (policy != RollbackPolicy.ANY && manifest.securityCounter() < installed.securityCounter()) {
            throw bad(
                    Refusal.Reason.REPLAYED,
                    "The package has the security counter %d; this device has seen %d"
                            .formatted(manifest.securityCounter(), installed.securityCounter()));
        }
        if (policy == RollbackPolicy.NEWER_ONLY
                && FirmwareVersion.ORDER.compare(manifest.version(), installed.version()) <= 0) {
            throw bad(
                    Refusal.Reason.OLDER_VERSION,
                    "The package brings version %s, which is not newer than %s on this device"
                            .formatted(manifest.version(), installed.version()));
        }
    }

    /** The condition that is not met, as far as the device says anything about its conditions. */
    static Optional<Refusal> conditions(Manifest manifest, DeviceFacts device) {
        Manifest.Needs needs = manifest.needs();
        if (device.batteryPercent().orElse(100) < needs.batteryPercent()) {
            return Optional.of(new Refusal(
                    Refusal.Reason.BATTERY_LOW,
                    "The package needs %d percent of battery; there are %d"
                            .formatted(
                                    needs.batteryPercent(),
                                    device.batteryPercent().orElseThrow())));
        }
        if (device.freeOctets().orElse(Long.MAX_VALUE) < needs.memoryOctets()) {
            return Optional.of(new Refusal(
                    Refusal.Reason.NO_MEMORY,
                    "The package needs %d octets of memory; %d are free"
                            .formatted(needs.memoryOctets(), device.freeOctets().orElseThrow())));
        }
        return Optional.empty();
    }

    private static BadPackageException bad(Refusal.Reason reason, String text) {
        return new BadPackageException(reason, text);
    }
}
