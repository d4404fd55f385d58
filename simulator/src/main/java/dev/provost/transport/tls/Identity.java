package dev.provost.transport.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A private key and the certificates that belong to it: what one side of a connection shows of itself.
 *
 * @param key the private key of the first certificate
 * @param chain the own certificate first, then those of its issuers; at least one
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {

    public Identity {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("An identity has at least one certificate");
        }
    }

    /** The own certificate. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Whether the own certificate has ended its validity by the given time. */
    public boolean isExpired(Instant now) {
        return certificate().getNotAfter().toInstant().isBefore(now);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Identity of " + CertificateFacts.of(certificate());
    }
}
