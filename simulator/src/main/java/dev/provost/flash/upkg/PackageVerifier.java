package dev.provost.flash.upkg;

import java.time.Instant;

/** Examines a package as a device does before it lets it near its flash. Reads only. */
public final class PackageVerifier {

    private PackageVerifier() {}

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
    public static Verdict verify(OctetSource source, DeviceFacts device, TrustAnchors trust, Instant now) {
        throw new UnsupportedOperationException("in the next commit");
    }
}
