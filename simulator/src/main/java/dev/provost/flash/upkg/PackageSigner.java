package dev.provost.flash.upkg;

import java.security.PrivateKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * Signs manifests: CMS SignedData without content, SHA-256, with the chain of the signer. Keys on elliptic curves sign as
 * RFC 6979 says, RSA keys by PKCS#1 1.5, so the same input gives the same signature.
 *
 * @param key the key of the signer, elliptic curve or RSA
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
    }

    /** The signature over the given octets, in DER. */
    byte[] sign(byte[] manifest) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Signer " + chain.getFirst().getSubjectX500Principal();
    }
}
