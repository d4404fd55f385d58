package dev.provost.transport.tls;

import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** The client side with the engine of the JDK. No session is resumed, so that every handshake shows what the server does. */
final class CertificateClient implements TlsClient {

    private final TlsSettings settings;
    private final SSLContext context;

    /** The engines whose server asked for a certificate; weak, because a server may ask again after the handshake. */
    private final Set<SSLEngine> asked;

    private final AtomicInteger connections = new AtomicInteger();

    private CertificateClient(TlsSettings settings, SSLContext context, Set<SSLEngine> asked) {
        this.settings = settings;
        this.context = context;
        this.asked = asked;
    }

    static CertificateClient of(TlsSettings settings) {
        Set<SSLEngine> asked = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
        try {
            SSLContext context = Contexts.of(
                    new OwnIdentity(settings.identity(), asked::add),
                    new ExplainingTrust(Contexts.trust(settings.trust())));
            context.getClientSessionContext().setSessionCacheSize(1);
            return new CertificateClient(settings, context, asked);
        } catch (GeneralSecurityException e) {
            throw new TlsSetupException("TLS cannot be set up: " + TlsFailures.reason(e), e);
        }
    }

    @Override
    public TlsLine newLine(String host, long handshakeMillis) {
        // The port only names the entry of the session cache: a fresh one each time resumes nothing.
        SSLEngine engine = context.createSSLEngine(host, connections.incrementAndGet());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(
                settings.versions().stream().sorted().map(TlsVersion::jdkName).toArray(String[]::new));
        if (settings.verifyHost()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        ServerNames.of(host).ifPresent(name -> parameters.setServerNames(List.of(name)));
        engine.setSSLParameters(parameters);
        return new CertificateLine(engine, handshakeMillis, settings, asked::contains, asked::remove);
    }
}
