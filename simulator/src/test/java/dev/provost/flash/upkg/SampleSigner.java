package dev.provost.flash.upkg;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A manufacturer for tests: a root, and signers with every fault a test asks for. */
public final class SampleSigner {

    /** When everything of the samples happens. */
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final String signature;
    private final KeyPair rootKeys;
    private final X509Certificate root;

    private SampleSigner(String name, String algorithm, int strength, String signature) {
        this.signature = signature;
        this.rootKeys = keys(algorithm, strength);
        this.root = certificate(
                name,
                rootKeys,
                name,
                rootKeys,
                NOW.minus(Duration.ofDays(1000)),
                NOW.plus(Duration.ofDays(1000)),
                true,
                Optional.empty());
    }

    /** With P-256 keys. */
    public static SampleSigner named(String name) {
        return new SampleSigner(name, "EC", 256, "SHA256withECDSA");
    }

    /** With RSA keys of the given strength and algorithm of signatures. */
    public static SampleSigner rsa(String name, int bits, String signature) {
        return new SampleSigner(name, "RSA", bits, signature);
    }

    /** Trusts this manufacturer. */
    public TrustAnchors trust() {
        return TrustAnchors.of(root);
    }

    /** The root. */
    public X509Certificate root() {
        return root;
    }

    /** A good signer. */
    public PackageSigner signer() {
        return signer(
                "signer",
                NOW.minus(Duration.ofDays(100)),
                NOW.plus(Duration.ofDays(100)),
                KeyPurposeId.id_kp_codeSigning);
    }

    /** A signer with the given validity and use. */
    public PackageSigner signer(String name, Instant from, Instant until, KeyPurposeId use) {
        KeyPair keys = keys(
                rootKeys.getPublic().getAlgorithm(),
                rootKeys.getPublic() instanceof java.security.interfaces.RSAPublicKey rsa
                        ? rsa.getModulus().bitLength()
                        : 256);
        X509Certificate own = certificate(
                name,
                keys,
                root.getSubjectX500Principal().getName().substring(3),
                rootKeys,
                from,
                until,
                false,
                Optional.of(use));
        return new PackageSigner(keys.getPrivate(), List.of(own), List.of(), NOW);
    }

    /** A good signer behind so many issuers, whose certificates come with the signature. */
    public PackageSigner signer(int issuers) {
        List<X509Certificate> chain = new ArrayList<>();
        String issuer = root.getSubjectX500Principal().getName().substring(3);
        KeyPair issuerKeys = rootKeys;
        for (int i = 0; i <= issuers; i++) {
            boolean last = i == issuers;
            String name = last ? "signer" : "issuer " + (i + 1);
            KeyPair own = keys("EC", 256);
            chain.addFirst(certificate(
                    name,
                    own,
                    issuer,
                    issuerKeys,
                    NOW.minus(Duration.ofDays(100)),
                    NOW.plus(Duration.ofDays(100)),
                    !last,
                    last ? Optional.of(KeyPurposeId.id_kp_codeSigning) : Optional.empty()));
            issuer = name;
            issuerKeys = own;
        }
        return new PackageSigner(issuerKeys.getPrivate(), chain, List.of(), NOW);
    }

    /**
     * A signer with certificates of one name, none of them by a root.
     *
     * @param knotted of so many each is signed by the key of every other
     * @param strange so many have other keys, and only an attempt shows that they have signed nothing
     */
    public PackageSigner knot(int knotted, int strange) {
        KeyPair own = keys("EC", 256);
        List<X509Certificate> knot = Stream.concat(
                        Stream.generate(() -> own).limit(knotted),
                        Stream.generate(() -> keys("EC", 256)).limit(strange))
                .map(holder -> certificate(
                        "knot",
                        holder,
                        "knot",
                        own,
                        NOW.minus(Duration.ofDays(100)),
                        NOW.plus(Duration.ofDays(100)),
                        true,
                        Optional.of(KeyPurposeId.id_kp_codeSigning)))
                .toList();
        return new PackageSigner(own.getPrivate(), knot, List.of(), NOW);
    }

    /** A key for encryption. */
    public DeviceKey deviceKey() {
        KeyPair keys = keys("EC", 256);
        return new DeviceKey(
                keys.getPrivate(),
                certificate(
                        "device",
                        keys,
                        "device",
                        keys,
                        NOW,
                        NOW.plus(Duration.ofDays(1)),
                        false,
                        Optional.of(KeyPurposeId.id_kp_clientAuth)));
    }

    /** A list of this manufacturer that revokes a signer. */
    public X509CRL revoking(PackageSigner signer) {
        return revoking(signer.chain().getFirst());
    }

    /** A list of this manufacturer that revokes a certificate. */
    public X509CRL revoking(X509Certificate certificate) {
        try {
            JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(root, Date.from(NOW));
            builder.addCRLEntry(certificate.getSerialNumber(), Date.from(NOW), CRLReason.keyCompromise);
            return new JcaX509CRLConverter()
                    .getCRL(builder.build(new JcaContentSignerBuilder(signature).build(rootKeys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate(
            String name,
            KeyPair keys,
            String issuer,
            KeyPair issuerKeys,
            Instant from,
            Instant until,
            boolean authority,
            Optional<KeyPurposeId> use) {
        try {
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=" + issuer),
                    new BigInteger(1, keys.getPublic().getEncoded()).mod(BigInteger.ONE.shiftLeft(64)),
                    Date.from(from),
                    Date.from(until),
                    new X500Name("CN=" + name),
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
            if (use.isPresent()) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(use.get()));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder(signature).build(issuerKeys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(String algorithm, int strength) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(strength);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
