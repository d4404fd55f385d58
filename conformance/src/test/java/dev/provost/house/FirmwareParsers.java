package dev.provost.house;

import dev.provost.fixtures.firmware.FirmwareShelf;
import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.fixtures.firmware.NamedPackage;
import dev.provost.flash.upkg.BadPackageException;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageReader;
import dev.provost.flash.upkg.PackageVerifier;
import dev.provost.flash.upkg.SignatureView;
import dev.provost.house.Parsers.Never;
import java.time.Instant;
import java.util.List;

/** Readers of firmware: packages, what they hold, and images. */
final class FirmwareParsers {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final FirmwareShelf SHELF =
            FirmwareShelf.of(Manufacturer.named("Castell"), "Watch 3", "3.1.0", 4096);

    private FirmwareParsers() {}

    static List<Parser> all() {
        byte[] update = SHELF.octets(NamedPackage.NEXT_FULL);
        return List.of(
                new Parser(
                        "update package",
                        List.of(update),
                        octets -> PackageReader.open(OctetSource.of(octets)),
                        BadPackageException.class),
                new Parser(
                        "update package, as a phone examines it",
                        List.of(update, SHELF.octets(NamedPackage.NEXT_DELTA), SHELF.octets(NamedPackage.ENCRYPTED)),
                        octets -> PackageVerifier.verify(
                                OctetSource.of(octets),
                                SHELF.device(),
                                SHELF.manufacturer().trust(),
                                NOW),
                        Never.class),
                new Parser(
                        "signature of an update package",
                        List.of(PackageReader.open(OctetSource.of(update))
                                .signature()
                                .orElseThrow()),
                        SignatureView::of,
                        Never.class),
                new Parser(
                        "header of a firmware image",
                        List.of(SHELF.installed(ImageTarget.SYSTEM).octets()),
                        ImageHeader::parse,
                        Never.class));
    }
}
