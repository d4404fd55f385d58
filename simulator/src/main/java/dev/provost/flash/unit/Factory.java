package dev.provost.flash.unit;

import dev.provost.flash.boot.Chain;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.partition.PartitionView;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Phones as they leave the factory. One image serves all phones of a model: pages are shared until a phone writes its own.
 *
 * @param system the system that it comes with
 * @param radio the firmware of its radio; empty makes one of 4 KiB where the layout has a radio
 * @param settings its settings; all together a block of the chip at most, less some octets for each
 * @param userData what lies in the partition of the user, from its begin
 */
public record Factory(
        FirmwareImage system, Optional<FirmwareImage> radio, SortedMap<String, String> settings, OctetSource userData) {

    private static final int SMALL = 4 << 10;
    private static final int BUFFER = 64 << 10;

    public Factory {
        settings = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** A phone with a system, a radio, three settings and some photographs of our making. */
    public static Factory of(FirmwareImage system) {
        byte[] photographs = "A photograph that nobody has twice. ".repeat(40).getBytes(StandardCharsets.UTF_8);
        return new Factory(
                system,
                Optional.empty(),
                new TreeMap<>(Map.of("ringtone", "Arpeggio", "language", "en", "apn", "internet")),
                OctetSource.of(photographs));
    }

    /** The same with other firmware of the radio. */
    public Factory radio(FirmwareImage other) {
        return new Factory(system, Optional.of(other), settings, userData);
    }

    /** The same with one more setting. */
    public Factory setting(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return new Factory(system, radio, more, userData);
    }

    /**
     * The flash of a new phone.
     *
     * @throws IllegalArgumentException when something does not fit into its partition
     */
    public FlashImage flash(UnitProfile profile) {
        UnitProfile correct = profile.flawless();
        Flash flash = Flash.of(FlashImage.erased(profile.layout().geometry()));
        write(flash, profile, PartitionRole.BOOTLOADER, firmware(profile, "bootloader"));
        write(flash, profile, PartitionRole.RECOVERY, firmware(profile, "recovery"));
        write(flash, profile, profile.layout().systemRole(), system);
        write(flash, profile, PartitionRole.USER_DATA, userData);
        Wiring wiring = Wiring.of(flash, correct);
        wiring.control()
                .write(
                        ImageTarget.SYSTEM,
                        Chain.first(
                                profile.layout().systemRole(), system.header().securityCounter()));
        if (profile.layout().has(PartitionRole.RADIO)) {
            FirmwareImage modem = radio.orElseGet(() -> FirmwareImage.synthetic(profile.model(), "radio-1.0")
                    .target(ImageTarget.RADIO)
                    .octets(SMALL)
                    .build());
            write(flash, profile, PartitionRole.RADIO, modem);
            wiring.control()
                    .write(
                            ImageTarget.RADIO,
                            Chain.first(PartitionRole.RADIO, modem.header().securityCounter()));
        }
        wiring.settings().setAll(settings);
        flash.flush();
        return flash.snapshot();
    }

    private static FirmwareImage firmware(UnitProfile profile, String version) {
        return FirmwareImage.synthetic(profile.model(), version).octets(SMALL).build();
    }

    private static void write(Flash flash, UnitProfile profile, PartitionRole role, OctetSource content) {
        PartitionView view = PartitionView.of(flash, profile.layout(), role);
        if (content.length() > view.octets()) {
            throw new IllegalArgumentException("%d octets do not fit into the partition %s of %d octets"
                    .formatted(content.length(), role, view.octets()));
        }
        int buffer = Math.max(
                view.geometry().pageOctets(),
                BUFFER / view.geometry().pageOctets() * view.geometry().pageOctets());
        for (long at = 0; at < content.length(); at += buffer) {
            view.write(at, content.read(at, (int) Math.min(buffer, content.length() - at)));
        }
    }
}
