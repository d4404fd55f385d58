package dev.provost.transport.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Map;
import java.util.Optional;

/** Tells whether two keys belong together. */
final class KeyPairs {

    private static final Map<String, String> SIGNATURES = Map.of(
            "EC", "SHA256withECDSA",
            "RSA", "SHA256withRSA",
            "Ed25519", "Ed25519",
            "Ed448", "Ed448",
            "EdDSA", "EdDSA");
    private static final byte[] SAMPLE = {1, 2, 3};

    private KeyPairs() {}

    /** Whether the public key verifies what the private key signs; true for kinds of keys that cannot be tried. */
    static boolean match(PrivateKey own, PublicKey shown) {
        Optional<String> algorithm = Optional.ofNullable(SIGNATURES.get(own.getAlgorithm()));
        if (algorithm.isEmpty()) {
            return own.getAlgorithm().equals(shown.getAlgorithm());
        }
        try {
            Signature signature = Signature.getInstance(algorithm.get());
            signature.initSign(own);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(shown);
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
