package dev.provost.flash.upkg;

import java.time.Instant;
import java.util.Optional;

/** Examines a package as a device does before it lets it near its flash. Reads only. */
public final class PackageVerifier {

    private final DeviceFacts device;
    private final TrustAnchors trust;
    private final Instant now;

    private PackageVerifier(DeviceFacts device, TrustAnchors trust, Instant now) {
        this.device = device;
        this.trust = trust;
        this.now = now;
    }

    /**
     * Examines a package: form, signature with chain and revocation, model, base, age, conditions, and every octet of the
     * payload down to the digest of the image that it makes.
     *
     * @param source the package, where it lies
     * @param device what it is compared with
     * @param trust whom the device trusts
     * @param now the time on the device
     * @throws CodecUnavailableException when the native library of Zstandard cannot be loaded
     */
    public static PackageVerdict verify(OctetSource source, DeviceFacts device, TrustAnchors trust, Instant now) {
        return new PackageVerifier(device, trust, now).verify(source);
    }

    private PackageVerdict verify(OctetSource source) {
        Optional<Manifest> manifest = Optional.empty();
        try {
            PackageReader reader = PackageReader.open(source);
            manifest = Optional.of(reader.manifest());
            checkSignature(reader);
            DeviceMatch.check(reader.manifest(), device, now);
            PayloadCheck.check(reader, device);
            return PackageVerdict.accepted(reader.manifest());
        } catch (BadPackageException e) {
            return PackageVerdict.refused(e.refusal(), manifest);
        }
    }

    private void checkSignature(PackageReader reader) {
        byte[] signature = reader.signature()
                .orElseThrow(() -> new BadPackageException(Refusal.Reason.UNSIGNED, "Nobody signed the package"));
        trust.check(reader.manifestOctets(), signature, now);
    }
}
