package dev.provost.flash.upkg;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a package from images; not signed yet. Not for more than one thread. */
public final class PackageBuilder {

    private final FirmwareImage image;
    private Optional<OctetSource> old = Optional.empty();
    private Optional<Manifest.Base> base = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Manifest.Needs needs = Manifest.Needs.NOTHING;
    private Optional<Instant> validFrom = Optional.empty();
    private Optional<Instant> validUntil = Optional.empty();
    private final List<SettingChange> settings = new ArrayList<>();
    private Optional<byte[]> envelope = Optional.empty();
    private Optional<ContentCipher> cipher = Optional.empty();
    private int segmentOctets;

    private PackageBuilder(FirmwareImage image) {
        this.image = image;
        this.segmentOctets = image.length() <= 1 << 20 ? 16 << 10 : 128 << 10;
    }

    /** A package that holds the whole image. */
    public static PackageBuilder full(FirmwareImage image) {
        return new PackageBuilder(image);
    }

    /** A package that holds the difference between two images. */
    public static PackageBuilder delta(FirmwareImage from, FirmwareImage to) {
        PackageBuilder builder = new PackageBuilder(to);
        builder.old = Optional.of(from);
        builder.base = Optional.of(
                new Manifest.Base(from.header().version(), Optional.of(from.length()), Optional.of(from.sha256())));
        return builder;
    }

    /** Its name; by default model and version. */
    public PackageBuilder name(String other) {
        name = Optional.of(other);
        return this;
    }

    /** Conditions of the installation. */
    public PackageBuilder needs(int batteryPercent, long memoryOctets) {
        needs = new Manifest.Needs(batteryPercent, memoryOctets);
        return this;
    }

    /** Devices refuse it before. */
    public PackageBuilder validFrom(Instant time) {
        validFrom = Optional.of(time);
        return this;
    }

    /** Devices refuse it after. */
    public PackageBuilder validUntil(Instant time) {
        validUntil = Optional.of(time);
        return this;
    }

    /** A change of settings that goes with the new version. */
    public PackageBuilder setting(SettingChange change) {
        settings.add(change);
        return this;
    }

    /** Octets of the image per segment, {@value ImageHeader#OCTETS} to {@link Segment#MOST_OCTETS}; by default 16 KiB, 128 KiB for more than 1 MiB. */
    public PackageBuilder segmentOctets(int octets) {
        if (octets < ImageHeader.OCTETS || octets > Segment.MOST_OCTETS) {
            throw new IllegalArgumentException(
                    "A segment has %d to %d octets, not %d".formatted(ImageHeader.OCTETS, Segment.MOST_OCTETS, octets));
        }
        segmentOctets = octets;
        return this;
    }

    /**
     * The payload encrypted for whoever has the key of a certificate.
     *
     * @param certificate certificate of a device or model, with a key on an elliptic curve
     * @param random where keys come from
     */
    public PackageBuilder encryptedFor(X509Certificate certificate, SecureRandom random) {
        byte[] contentKey = new byte[ContentCipher.KEY_OCTETS];
        random.nextBytes(contentKey);
        envelope = Optional.of(Envelope.seal(contentKey, certificate, random));
        cipher = Optional.of(new ContentCipher(contentKey));
        return this;
    }

    /**
     * The package, not signed.
     *
     * @throws IllegalArgumentException when the image is longer than {@value ManifestRules#MOST_IMAGE_OCTETS} octets or
     *     the segments are more than {@value ManifestRules#MOST_SEGMENTS}
     * @throws CodecUnavailableException when the native library of Zstandard cannot be loaded
     */
    public UpdatePackage build() {
        PayloadWriter writer = new PayloadWriter(image, old, cipher, segmentOctets);
        byte[] payload = writer.payload();
        Manifest manifest = new Manifest(
                name.orElse(image.header().model() + " " + image.header().version()),
                image.header().model(),
                image.header().target(),
                image.header().version(),
                base,
                image.length(),
                image.sha256(),
                old.isPresent() ? PayloadKind.DELTA : PayloadKind.FULL,
                payload.length,
                Sha256.of(payload),
                envelope.map(Sha256::of),
                image.header().securityCounter(),
                needs,
                validFrom,
                validUntil,
                image.header().health(),
                settings,
                writer.segments());
        return new UpdatePackage(
                ManifestText.of(manifest), new byte[0], envelope.orElseGet(() -> new byte[0]), payload);
    }
}
