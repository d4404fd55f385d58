package dev.provost.flash.upkg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.ContentSigner;

/** Signatures with SHA-256 that need no random number: ECDSA as in RFC 6979, RSA as in PKCS#1 1.5. For one signature. */
public final class DeterministicSigner implements ContentSigner {

    private final boolean curve;
    private final AsymmetricKeyParameter key;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    /** Signs with a key on an elliptic curve or an RSA key. */
    public DeterministicSigner(PrivateKey key) {
        try {
            this.curve = key instanceof ECPrivateKey;
            this.key = PrivateKeyFactory.createKey(key.getEncoded());
        } catch (IOException e) {
            throw new IllegalArgumentException("The key cannot be used: " + e.getMessage(), e);
        }
    }

    /** Whether the key belongs to the certificate; refuses it otherwise. */
    static void check(PrivateKey key, X509Certificate certificate) {
        PublicKey wanted = certificate.getPublicKey();
        if (!(wanted instanceof ECPublicKey) && !(wanted instanceof RSAPublicKey)) {
            throw new IllegalArgumentException("Packages are signed with keys on elliptic curves or RSA, not with "
                    + wanted.getAlgorithm() + " as in the certificate of " + certificate.getSubjectX500Principal());
        }
        boolean fits = false;
        if (key.getAlgorithm().equals(wanted.getAlgorithm())
                || key instanceof ECPrivateKey == wanted instanceof ECPublicKey) {
            DeterministicSigner trial = new DeterministicSigner(key);
            byte[] probe = {1};
            trial.content.writeBytes(probe);
            fits = trial.verifies(wanted, probe, trial.getSignature());
        }
        if (!fits) {
            throw new IllegalArgumentException("The key is not that of the certificate of "
                    + certificate.getSubjectX500Principal() + ". Name the certificate that belongs to the key.");
        }
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return curve
                ? new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256)
                : new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
    }

    @Override
    public OutputStream getOutputStream() {
        return content;
    }

    @Override
    public byte[] getSignature() {
        Signer signer = signer();
        signer.init(true, key);
        signer.update(content.toByteArray(), 0, content.size());
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("The key cannot sign: " + e.getMessage(), e);
        }
    }

    private boolean verifies(PublicKey with, byte[] octets, byte[] signature) {
        try {
            Signer signer = signer();
            signer.init(false, PublicKeyFactory.createKey(with.getEncoded()));
            signer.update(octets, 0, octets.length);
            return signer.verifySignature(signature);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private Signer signer() {
        return curve
                ? new DSADigestSigner(new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest())), new SHA256Digest())
                : new RSADigestSigner(new SHA256Digest());
    }
}
