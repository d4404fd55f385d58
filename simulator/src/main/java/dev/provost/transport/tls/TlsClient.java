package dev.provost.transport.tls;

/** The TLS side of a client: made once, used for all its connections. Safe for use from many threads. */
public interface TlsClient {

    /**
     * A client with the given settings. Bouncy Castle is loaded only for a pre-shared key.
     *
     * @throws TlsSetupException when this JDK cannot work with the settings
     */
    static TlsClient of(TlsSettings settings) {
        return settings.preSharedKey()
                .<TlsClient>map(PreSharedKeyClient::new)
                .orElseGet(() -> CertificateClient.of(settings));
    }

    /**
     * The TLS side of a new connection.
     *
     * @param host the host as the URL names it: sent as server name, and what the certificate has to name
     * @param handshakeMillis how long the handshake may take
     */
    TlsLine newLine(String host, long handshakeMillis);
}
