package dev.provost.flash.upkg;

import java.util.Optional;

/**
 * What a device runs in one of its parts.
 *
 * @param version the version
 * @param securityCounter the highest security counter that the device has accepted
 * @param image the image where it stands, to check the base of a delta; without it only the version is compared
 */
public record InstalledImage(String version, long securityCounter, Optional<OctetSource> image) {

    /** Of an image with a header at the begin of a source, for instance of a partition; the source may be longer. */
    public static Optional<InstalledImage> of(OctetSource partition) {
        return ImageHeader.read(partition)
                .filter(header -> header.imageOctets() <= partition.length())
                .map(header -> new InstalledImage(
                        header.version(),
                        header.securityCounter(),
                        Optional.of(partition.part(0, header.imageOctets()))));
    }
}
