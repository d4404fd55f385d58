package dev.provost.adapter;

import java.net.URI;
import java.util.Optional;

/**
 * What an operator wants done with the firmware of a device (FUMO 1.0). The server finds the object of the device that is for
 * firmware, by its Type {@code urn:oma:mo:oma-fumo:1.0}, tells it where the package is, and starts it; the result comes
 * later, in a generic alert of that or another session.
 *
 * @param packageName what operators call the package
 * @param version the version that the device has afterwards; for {@link FirmwareWay#UPDATE} as well
 * @param way how the firmware gets onto the device
 * @param content where the octets come from, {@link SoftwarePackage.Content.At} for those ways that download and {@link
 *     SoftwarePackage.Content.Octets} for {@link FirmwareWay#DELIVER}; empty for {@link FirmwareWay#UPDATE}
 * @param correlator text that the device repeats when it reports; empty leaves the choice, also of none, to the server
 * @param root address of the object to be used, for a device with several; empty leaves the choice to the server
 */
public record FirmwareOrder(
        String packageName,
        String version,
        FirmwareWay way,
        Optional<SoftwarePackage.Content> content,
        Optional<String> correlator,
        Optional<String> root) {

    public FirmwareOrder {
        if (way.needsContent() != content.isPresent()) {
            throw new IllegalArgumentException("A firmware order by %s %s. %s"
                    .formatted(
                            way,
                            content.isPresent() ? "has a package to it" : "lacks its package",
                            content.isPresent()
                                    ? "The device installs what it has: leave the package out."
                                    : "Say where the octets are."));
        }
        if (content.isPresent() && way == FirmwareWay.DELIVER != isOctets(content.get())) {
            throw new IllegalArgumentException("A firmware order by %s cannot take its package as %s. Give %s."
                    .formatted(
                            way,
                            content.get(),
                            way == FirmwareWay.DELIVER ? "its octets" : "the address where devices fetch it"));
        }
    }

    /** An order to fetch a package and to keep it. */
    public static FirmwareOrder download(String packageName, String version, URI url) {
        return at(packageName, version, FirmwareWay.DOWNLOAD, url);
    }

    /** An order to install what was fetched or delivered before. */
    public static FirmwareOrder update(String packageName, String version) {
        return new FirmwareOrder(
                packageName, version, FirmwareWay.UPDATE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An order to fetch a package and to install it. */
    public static FirmwareOrder downloadAndUpdate(String packageName, String version, URI url) {
        return at(packageName, version, FirmwareWay.DOWNLOAD_AND_UPDATE, url);
    }

    /** An order to take a package out of the session and to install it; the octets are not copied. */
    public static FirmwareOrder deliver(String packageName, String version, byte[] octets) {
        return new FirmwareOrder(
                packageName,
                version,
                FirmwareWay.DELIVER,
                Optional.of(new SoftwarePackage.Content.Octets(octets)),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a correlator. */
    public FirmwareOrder withCorrelator(String text) {
        return new FirmwareOrder(packageName, version, way, content, Optional.of(text), root);
    }

    /** The same for one object of a device that has several. */
    public FirmwareOrder withRoot(String uri) {
        return new FirmwareOrder(packageName, version, way, content, correlator, Optional.of(uri));
    }

    /** Where devices fetch the package, for the ways that download. */
    public Optional<URI> url() {
        return content.filter(SoftwarePackage.Content.At.class::isInstance)
                .map(SoftwarePackage.Content.At.class::cast)
                .map(SoftwarePackage.Content.At::url);
    }

    /** The octets to be delivered, not copied. */
    public Optional<byte[]> octets() {
        return content.filter(SoftwarePackage.Content.Octets.class::isInstance)
                .map(SoftwarePackage.Content.Octets.class::cast)
                .map(SoftwarePackage.Content.Octets::octets);
    }

    private static FirmwareOrder at(String packageName, String version, FirmwareWay way, URI url) {
        return new FirmwareOrder(
                packageName,
                version,
                way,
                Optional.of(new SoftwarePackage.Content.At(url)),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean isOctets(SoftwarePackage.Content content) {
        return content instanceof SoftwarePackage.Content.Octets;
    }
}
