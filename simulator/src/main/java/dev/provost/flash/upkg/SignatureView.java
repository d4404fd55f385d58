package dev.provost.flash.upkg;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.DefaultSignatureNameFinder;

/**
 * What a signature says of itself, to be shown; nothing of it is checked.
 *
 * @param certificates owners of the certificates that it carries
 * @param algorithm how it is signed, for instance {@code SHA256WITHECDSA}
 * @param signedAt when the signer says to have signed
 * @param revocationLists how many revocation lists it carries
 */
public record SignatureView(
        List<String> certificates, String algorithm, Optional<Instant> signedAt, int revocationLists) {

    public SignatureView {
        certificates = List.copyOf(certificates);
    }

    /** Of a signature in DER; empty when it is no CMS SignedData with a signer. */
    public static Optional<SignatureView> of(byte[] signature) {
        try {
            CMSSignedData signed = new CMSSignedData(signature);
            return signed.getSignerInfos().getSigners().stream().findFirst().map(signer -> of(signed, signer));
        } catch (CMSException | RuntimeException e) {
            // The library throws unchecked exceptions of many kinds at input that is no CMS.
            return Optional.empty();
        }
    }

    private static SignatureView of(CMSSignedData signed, SignerInformation signer) {
        return new SignatureView(
                SignatureCheck.all(signed.getCertificates()).stream()
                        .map(X509CertificateHolder::getSubject)
                        .map(subject -> Lines.shown(subject.toString()))
                        .toList(),
                new DefaultSignatureNameFinder()
                        .getAlgorithmName(
                                new AlgorithmIdentifier(new ASN1ObjectIdentifier(signer.getEncryptionAlgOID()))),
                signedAt(signer.getSignedAttributes()),
                SignatureCheck.all(signed.getCRLs()).size());
    }

    private static Optional<Instant> signedAt(AttributeTable attributes) {
        return Optional.ofNullable(attributes)
                .map(table -> table.get(CMSAttributes.signingTime))
                .map(Attribute::getAttributeValues)
                .filter(values -> values.length > 0)
                .map(values -> values[0])
                .map(Time::getInstance)
                .map(Time::getDate)
                .map(Date::toInstant);
    }
}
