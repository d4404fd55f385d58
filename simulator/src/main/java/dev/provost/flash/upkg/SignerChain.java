package dev.provost.flash.upkg;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The way from a signer to a root that the device trusts (RFC 5280), at the device's time and without revoked links. */
final class SignerChain {

    private static final int LONGEST = 6;
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CRL_SIGN = 6;

    private final List<X509Certificate> carried;
    private final List<X509Certificate> roots;
    private final List<X509CRL> revocations;
    private final Instant now;

    SignerChain(List<X509Certificate> carried, List<X509Certificate> roots, List<X509CRL> revocations, Instant now) {
        this.carried = carried;
        this.roots = roots;
        this.revocations = revocations;
        this.now = now;
    }

    void check(X509Certificate signer) throws GeneralSecurityException {
        Way whole = way(signer)
                .orElseThrow(() ->
                        unknown("%s leads to no root that this device trusts".formatted(SignatureCheck.name(signer))));
        List<X509Certificate> way = whole.certificates();
        way.forEach(Algorithms::checkCertificate);
        checkUse(signer);
        checkDates(way);
        checkPath(way, whole.root());
        checkRevocation(way, whole.root());
    }

    /** From a signer to the last issuer before the root. */
    private record Way(List<X509Certificate> certificates, X509Certificate root) {}

    /** The shortest way; no certificate is looked at twice, however many of them have signed each other. */
    private Optional<Way> way(X509Certificate signer) {
        List<X509Certificate> unseen = new ArrayList<>(carried);
        unseen.remove(signer);
        List<List<X509Certificate>> ways = List.of(List.of(signer));
        for (int length = 1; length <= LONGEST; length++) {
            List<List<X509Certificate>> longer = new ArrayList<>();
            for (List<X509Certificate> way : ways) {
                X509Certificate end = way.getLast();
                Optional<X509Certificate> root = issuers(roots, end).findFirst();
                if (root.isPresent()) {
                    return Optional.of(new Way(way, root.get()));
                }
                for (X509Certificate issuer : issuers(unseen, end).toList()) {
                    unseen.remove(issuer);
                    longer.add(Stream.concat(way.stream(), Stream.of(issuer)).toList());
                }
            }
            ways = longer;
        }
        return Optional.empty();
    }

    private static Stream<X509Certificate> issuers(List<X509Certificate> among, X509Certificate subject) {
        return among.stream()
                .filter(c -> c.getSubjectX500Principal().equals(subject.getIssuerX500Principal()))
                .filter(c -> signed(subject, c));
    }

    private static boolean signed(X509Certificate subject, X509Certificate issuer) {
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void checkUse(X509Certificate signer) throws CertificateParsingException {
        List<String> uses = signer.getExtendedKeyUsage();
        boolean[] usage = signer.getKeyUsage();
        if (uses == null || !uses.contains(CODE_SIGNING)) {
            throw unknown("the certificate of %s is not for signing code".formatted(SignatureCheck.name(signer)));
        }
        if (usage != null && !usage[DIGITAL_SIGNATURE]) {
            throw unknown("the key of %s is not for signatures".formatted(SignatureCheck.name(signer)));
        }
    }

    private void checkDates(List<X509Certificate> way) {
        for (X509Certificate certificate : way) {
            Instant from = certificate.getNotBefore().toInstant();
            Instant until = certificate.getNotAfter().toInstant();
            if (now.isBefore(from) || now.isAfter(until)) {
                throw new BadPackageException(
                        Refusal.Reason.EXPIRED_SIGNER,
                        "The certificate of %s is valid from %s to %s, and on this device it is %s"
                                .formatted(SignatureCheck.name(certificate), from, until, now));
            }
        }
    }

    private void checkPath(List<X509Certificate> way, X509Certificate root) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        try {
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(way), parameters);
        } catch (CertPathValidatorException e) {
            if (e.getReason() == BasicReason.ALGORITHM_CONSTRAINED) {
                throw new BadPackageException(
                        Refusal.Reason.BAD_SIGNATURE,
                        "The signature is not good: an algorithm in its chain is too weak");
            }
            throw unknown("its chain breaks the rules: " + e.getMessage());
        }
    }

    private void checkRevocation(List<X509Certificate> way, X509Certificate root) {
        for (int i = 0; i < way.size(); i++) {
            X509Certificate certificate = way.get(i);
            X509Certificate issuer = i + 1 < way.size() ? way.get(i + 1) : root;
            if (revocations.stream().anyMatch(list -> speaks(list, issuer) && list.isRevoked(certificate))) {
                throw new BadPackageException(
                        Refusal.Reason.REVOKED_SIGNER,
                        "The certificate of %s is revoked".formatted(SignatureCheck.name(certificate)));
            }
        }
    }

    /** Whether a list is by an issuer; an old list still counts, since what is revoked stays revoked. */
    private static boolean speaks(X509CRL list, X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                || usage != null && !usage[CRL_SIGN]) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static BadPackageException unknown(String why) {
        return new BadPackageException(Refusal.Reason.UNKNOWN_SIGNER, "The signer is not trusted: " + why);
    }
}
