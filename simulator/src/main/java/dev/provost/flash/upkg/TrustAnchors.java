package dev.provost.flash.upkg;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whom a device trusts to sign its firmware. Immutable but for what {@link #remembering} keeps; for any thread. */
public final class TrustAnchors {

    private final List<X509Certificate> roots;
    private final List<X509CRL> revocations;
    private final Optional<GoodSignatures> good;

    private TrustAnchors(List<X509Certificate> roots, List<X509CRL> revocations, Optional<GoodSignatures> good) {
        this.roots = List.copyOf(roots);
        this.revocations = List.copyOf(revocations);
        this.good = good;
    }

    /**
     * Trusts some roots.
     *
     * @param roots roots of manufacturers
     * @param revocations revocation lists that the device knows, besides those in packages
     */
    public TrustAnchors(List<X509Certificate> roots, List<X509CRL> revocations) {
        this(roots, revocations, Optional.empty());
    }

    /** Trusts these roots and knows no revocation list. */
    public static TrustAnchors of(X509Certificate... roots) {
        return new TrustAnchors(List.of(roots), List.of());
    }

    /**
     * The same, for phones that examine the same packages thousands of times: a signature that was found good over the same
     * octets at the same time is not computed again. What is found does not change by it.
     */
    public TrustAnchors remembering() {
        return new TrustAnchors(roots, revocations, Optional.of(new GoodSignatures()));
    }

    /** Roots of manufacturers. */
    public List<X509Certificate> roots() {
        return roots;
    }

    /** Revocation lists that the device knows, besides those in packages. */
    public List<X509CRL> revocations() {
        return revocations;
    }

    /**
     * Checks a signature.
     *
     * @throws BadPackageException when it is to be refused
     */
    void check(byte[] manifest, byte[] signature, Instant now) {
        good.ifPresentOrElse(
                known -> known.check(manifest, signature, now, () -> compute(manifest, signature, now)),
                () -> compute(manifest, signature, now));
    }

    private void compute(byte[] manifest, byte[] signature, Instant now) {
        SignatureCheck.check(manifest, signature, this, now);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrustAnchors that && roots.equals(that.roots) && revocations.equals(that.revocations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(roots, revocations);
    }

    @Override
    public String toString() {
        return "%d roots, %d revocation lists".formatted(roots.size(), revocations.size());
    }
}
