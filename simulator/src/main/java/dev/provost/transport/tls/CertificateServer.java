package dev.provost.transport.tls;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/** The server side with the engine of the JDK. */
final class CertificateServer implements TlsServer {

    private static final long HANDSHAKE_MILLIS = 10_000;

    private final TlsServerSettings settings;
    private final SSLContext context;

    private CertificateServer(TlsServerSettings settings, SSLContext context) {
        this.settings = settings;
        this.context = context;
    }

    static CertificateServer of(TlsServerSettings settings) {
        try {
            return new CertificateServer(
                    settings,
                    Contexts.of(new OwnIdentity(Optional.of(settings.identity()), engine -> {}), trust(settings)));
        } catch (GeneralSecurityException e) {
            throw new TlsSetupException("TLS cannot be set up: " + TlsFailures.reason(e), e);
        }
    }

    private static TrustManager trust(TlsServerSettings settings) throws GeneralSecurityException {
        return settings.clientCertificate() == TlsServerSettings.ClientCertificate.UNCHECKED
                ? new NoCheck()
                : Contexts.trust(Optional.of(settings.clientIssuers()));
    }

    @Override
    public TlsLine newLine() {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(
                settings.versions().stream().sorted().map(TlsVersion::jdkName).toArray(String[]::new));
        switch (settings.clientCertificate()) {
            case NONE -> {}
            case WANTED, UNCHECKED -> parameters.setWantClientAuth(true);
            case NEEDED -> parameters.setNeedClientAuth(true);
        }
        engine.setSSLParameters(parameters);
        boolean asks = settings.clientCertificate() != TlsServerSettings.ClientCertificate.NONE;
        return new CertificateLine(engine, HANDSHAKE_MILLIS, TlsSettings.DEFAULT, e -> asks, e -> {});
    }
}
