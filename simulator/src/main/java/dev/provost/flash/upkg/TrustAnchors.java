package dev.provost.flash.upkg;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Whom a device trusts to sign its firmware.
 *
 * @param roots roots of manufacturers
 * @param revocations revocation lists that the device knows, besides those in packages
 */
public record TrustAnchors(List<X509Certificate> roots, List<X509CRL> revocations) {

    public TrustAnchors {
        roots = List.copyOf(roots);
        revocations = List.copyOf(revocations);
    }

    /** Trusts these roots and knows no revocation list. */
    public static TrustAnchors of(X509Certificate... roots) {
        return new TrustAnchors(List.of(roots), List.of());
    }
}
