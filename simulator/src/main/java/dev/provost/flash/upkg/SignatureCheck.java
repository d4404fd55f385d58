package dev.provost.flash.upkg;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.bouncycastle.util.Store;

/** Whether the signature of a package is good and somebody made it whom the device trusts. */
final class SignatureCheck {

    private static final int MOST_CERTIFICATES = 16;

    private final CMSSignedData signed;
    private final List<X509Certificate> certificates;
    private final List<X509CRL> revocations;

    private SignatureCheck(byte[] manifest, byte[] signature) throws CMSException, GeneralSecurityException {
        this.signed = new CMSSignedData(new CMSProcessableByteArray(manifest), signature);
        this.certificates = new ArrayList<>();
        for (X509CertificateHolder holder : all(signed.getCertificates())) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        this.revocations = new ArrayList<>();
        for (X509CRLHolder holder : all(signed.getCRLs())) {
            revocations.add(new JcaX509CRLConverter().getCRL(holder));
        }
    }

    /**
     * Checks a signature.
     *
     * @throws BadPackageException when it is to be refused
     */
    static void check(byte[] manifest, byte[] signature, TrustAnchors trust, Instant now) {
        try {
            new SignatureCheck(manifest, signature).check(manifest, trust, now);
        } catch (BadPackageException e) {
            throw e;
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | RuntimeException e) {
            // The library throws unchecked exceptions of many kinds at input that is no CMS.
            throw bad("it is no CMS SignedData that can be read");
        }
    }

    private void check(byte[] manifest, TrustAnchors trust, Instant now)
            throws CMSException, GeneralSecurityException, OperatorCreationException {
        if (!signed.getSignedContentTypeOID().equals(CMSObjectIdentifiers.data.getId())
                || !signed.isDetachedSignature()) {
            throw bad("it brings content of its own instead of being over the manifest");
        }
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw bad("it has %d signers instead of one".formatted(signers.size()));
        }
        SignerInformation signer = signers.iterator().next();
        Algorithms.checkSignature(
                new ASN1ObjectIdentifier(signer.getDigestAlgOID()),
                new ASN1ObjectIdentifier(signer.getEncryptionAlgOID()));
        X509Certificate certificate = certificates.stream()
                .filter(c -> matches(signer, c))
                .findFirst()
                .orElseThrow(() -> new BadPackageException(
                        Refusal.Reason.UNKNOWN_SIGNER, "The certificate of the signer is not in the package"));
        Algorithms.checkKey(certificate);
        if (!verifies(signer, certificate)) {
            throw bad("it is not over this manifest, or not by the key of " + name(certificate));
        }
        List<X509CRL> known = new ArrayList<>(trust.revocations());
        known.addAll(revocations);
        new SignerChain(certificates, trust.roots(), known, now).check(certificate);
    }

    private static boolean verifies(SignerInformation signer, X509Certificate certificate)
            throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException e) {
            return false;
        }
    }

    private static boolean matches(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.getSID().match(new X509CertificateHolder(certificate.getEncoded()));
        } catch (GeneralSecurityException | java.io.IOException e) {
            return false;
        }
    }

    static <T> List<T> all(Store<T> store) {
        Selector<T> everything = new Selector<>() {
            @Override
            public boolean match(T any) {
                return true;
            }

            @Override
            public Object clone() {
                return this;
            }
        };
        List<T> found = List.copyOf(store.getMatches(everything));
        if (found.size() > MOST_CERTIFICATES) {
            throw bad("it carries %d certificates or revocation lists; %d are accepted"
                    .formatted(found.size(), MOST_CERTIFICATES));
        }
        return found;
    }

    static String name(X509Certificate certificate) {
        return Lines.shown(certificate.getSubjectX500Principal().getName());
    }

    private static BadPackageException bad(String why) {
        return new BadPackageException(Refusal.Reason.BAD_SIGNATURE, "The signature is not good: " + why);
    }
}
