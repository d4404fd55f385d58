package dev.provost.handset.fumo;

import dev.provost.flash.upkg.DeviceKey;
import dev.provost.flash.upkg.TrustAnchors;
import java.util.List;
import java.util.Optional;

/**
 * What the maker of a phone puts into it besides the firmware.
 *
 * @param anchors whom the phone trusts to sign its firmware
 * @param key what opens packages that are encrypted for it
 */
public record FirmwareTrust(TrustAnchors anchors, Optional<DeviceKey> key) {

    /** A phone that trusts nobody, so it refuses every package with 404. */
    public static final FirmwareTrust NOBODY =
            new FirmwareTrust(new TrustAnchors(List.of(), List.of()), Optional.empty());
}
