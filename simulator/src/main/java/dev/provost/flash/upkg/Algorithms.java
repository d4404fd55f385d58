package dev.provost.flash.upkg;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Which algorithms and keys are strong enough to sign firmware. */
final class Algorithms {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 8192;
    private static final int LEAST_CURVE_BITS = 256;

    private static final Set<ASN1ObjectIdentifier> DIGESTS =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    private static final Set<ASN1ObjectIdentifier> SIGNATURES = Set.of(
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            X9ObjectIdentifiers.ecdsa_with_SHA512,
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption);

    private Algorithms() {}

    /** The algorithms of a signature; in CMS the bare {@code rsaEncryption} stands for RSA with the digest beside it. */
    static void checkSignature(ASN1ObjectIdentifier digest, ASN1ObjectIdentifier signature) {
        if (!DIGESTS.contains(digest)) {
            throw weak("the digest algorithm %s is not accepted; SHA-256, SHA-384 and SHA-512 are".formatted(digest));
        }
        if (!SIGNATURES.contains(signature) && !signature.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            throw weak("the algorithm %s is not accepted; ECDSA and RSA with SHA-2 are".formatted(signature));
        }
    }

    /** The algorithm that a certificate is signed with, and its key. */
    static void checkCertificate(X509Certificate certificate) {
        if (!SIGNATURES.contains(new ASN1ObjectIdentifier(certificate.getSigAlgOID()))) {
            throw weak("the certificate of %s is signed with %s, which is not accepted"
                    .formatted(SignatureCheck.name(certificate), certificate.getSigAlgName()));
        }
        checkKey(certificate);
    }

    static void checkKey(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        boolean strong = switch (key) {
            case ECPublicKey curve -> curve.getParams().getCurve().getField().getFieldSize() >= LEAST_CURVE_BITS;
            case RSAPublicKey rsa ->
                rsa.getModulus().bitLength() >= LEAST_RSA_BITS
                        && rsa.getModulus().bitLength() <= MOST_RSA_BITS;
            default -> false;
        };
        if (!strong) {
            throw weak("the key of %s is not accepted; RSA of %d to %d bits and curves of at least %d bits are"
                    .formatted(SignatureCheck.name(certificate), LEAST_RSA_BITS, MOST_RSA_BITS, LEAST_CURVE_BITS));
        }
    }

    private static BadPackageException weak(String why) {
        return new BadPackageException(Refusal.Reason.BAD_SIGNATURE, "The signature is not good: " + why);
    }
}
