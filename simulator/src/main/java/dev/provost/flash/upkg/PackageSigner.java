package dev.provost.flash.upkg;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaX509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/**
 * Signs manifests: CMS SignedData (RFC 5652) without content, SHA-256, with the chain of the signer. Keys on elliptic
 * curves sign as RFC 6979 says, RSA keys by PKCS#1 1.5, so the same input gives the same signature.
 *
 * @param key the key of the signer, on an elliptic curve or RSA
 * @param chain certificate of the signer first, then those of its issuers
 * @param revocations revocation lists that go with the signature
 * @param signedAt time of the signature
 */
public record PackageSigner(PrivateKey key, List<X509Certificate> chain, List<X509CRL> revocations, Instant signedAt) {

    public PackageSigner {
        chain = List.copyOf(chain);
        revocations = List.copyOf(revocations);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("A signer has at least one certificate");
        }
        DeterministicSigner.check(key, chain.getFirst());
    }

    /** The signature over the given octets, in DER. */
    byte[] sign(byte[] manifest) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes()))
                    .build(new DeterministicSigner(key), new JcaX509CertificateHolder(chain.getFirst())));
            for (X509Certificate certificate : chain) {
                generator.addCertificate(new JcaX509CertificateHolder(certificate));
            }
            for (X509CRL revocation : revocations) {
                generator.addCRL(new JcaX509CRLHolder(revocation));
            }
            return generator
                    .generate(new CMSProcessableByteArray(manifest), false)
                    .getEncoded("DER");
        } catch (CMSException
                | OperatorCreationException
                | CertificateEncodingException
                | CRLException
                | IOException e) {
            throw new IllegalArgumentException("%s cannot sign: %s".formatted(this, e.getMessage()), e);
        }
    }

    private AttributeTable attributes() {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(signedAt)))));
        return new AttributeTable(attributes);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "The signer " + chain.getFirst().getSubjectX500Principal();
    }
}
