package dev.provost.flash.unit;

import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.OctetSource;
import java.util.Map;
import java.util.Optional;

/**
 * Phones as they leave the factory. One image serves all phones of a model: pages are shared until a phone writes its own.
 *
 * @param system the system that it comes with
 * @param radio the firmware of its radio; empty where the layout has none
 * @param settings its settings
 * @param userData what lies in the partition of the user, from its begin
 */
public record Factory(
        FirmwareImage system, Optional<FirmwareImage> radio, Map<String, String> settings, OctetSource userData) {

    public Factory {
        settings = Map.copyOf(settings);
    }

    /** A phone with a system, some settings and 1 KiB of user data of our making. */
    public static Factory of(FirmwareImage system) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** The flash of a new phone. */
    public FlashImage flash(UnitProfile profile) {
        throw new UnsupportedOperationException("in the next commit");
    }
}
