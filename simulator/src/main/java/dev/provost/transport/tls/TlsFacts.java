package dev.provost.transport.tls;

import java.util.List;
import java.util.Optional;

/**
 * What a TLS handshake agreed on.
 *
 * @param version the version, for instance {@code TLSv1.3}
 * @param cipherSuite the cipher suite, for instance {@code TLS_AES_128_GCM_SHA256}
 * @param peerChain the certificates that the other side showed, its own first; empty with a pre-shared key and for a client
 *     that showed none
 * @param clientCertificateRequested whether the server asked the client for a certificate
 * @param clientCertificate whose certificate the client of this process showed
 * @param preSharedIdentity the name of the pre-shared key
 */
public record TlsFacts(
        String version,
        String cipherSuite,
        List<CertificateFacts> peerChain,
        boolean clientCertificateRequested,
        Optional<String> clientCertificate,
        Optional<String> preSharedIdentity) {

    public TlsFacts {
        peerChain = List.copyOf(peerChain);
    }

    /** One line for reports, for instance {@code TLSv1.3, TLS_AES_128_GCM_SHA256, server CN=dm, no client certificate requested}. */
    public String words() {
        String server = preSharedIdentity
                .map(identity -> "pre-shared key of " + identity)
                .or(() -> peerChain.stream().findFirst().map(first -> "server " + first))
                .orElse("server without certificate");
        String client = clientCertificate
                .map(subject -> "client certificate " + subject)
                .orElse(
                        clientCertificateRequested
                                ? "client certificate requested, none shown"
                                : "no client certificate requested");
        return "%s, %s, %s, %s".formatted(version, cipherSuite, server, client);
    }
}
