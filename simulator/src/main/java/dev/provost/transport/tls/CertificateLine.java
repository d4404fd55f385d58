package dev.provost.transport.tls;

import io.netty.channel.ChannelHandler;
import io.netty.handler.ssl.SslHandler;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** One connection with the engine of the JDK. */
final class CertificateLine implements TlsLine {

    private final SslHandler handler;
    private final TlsSettings settings;
    private boolean requested;

    /**
     * A connection.
     *
     * @param asked whether the server of an engine has asked for a certificate; used when the handshake ends
     * @param forget called once when the handshake ends
     */
    CertificateLine(
            SSLEngine engine,
            long handshakeMillis,
            TlsSettings settings,
            Predicate<SSLEngine> asked,
            Consumer<SSLEngine> forget) {
        this.settings = settings;
        this.handler = new SslHandler(engine);
        handler.setHandshakeTimeoutMillis(handshakeMillis);
        handler.handshakeFuture().addListener(done -> {
            requested = asked.test(engine);
            forget.accept(engine);
        });
    }

    @Override
    public ChannelHandler handler() {
        return handler;
    }

    @Override
    public Optional<TlsFacts> facts() {
        if (!handler.handshakeFuture().isSuccess()) {
            return Optional.empty();
        }
        SSLSession session = handler.engine().getSession();
        return Optional.of(new TlsFacts(
                session.getProtocol(),
                session.getCipherSuite(),
                peer(session).map(CertificateFacts::of).toList(),
                requested,
                own(session)
                        .findFirst()
                        .map(certificate -> CertificateFacts.of(certificate).subject()),
                Optional.empty()));
    }

    @Override
    public Optional<TlsFailure> failure(Throwable cause) {
        return TlsFailures.of(
                cause, settings, requested, handler.handshakeFuture().isSuccess());
    }

    private static Stream<X509Certificate> peer(SSLSession session) {
        try {
            return x509(session.getPeerCertificates());
        } catch (SSLPeerUnverifiedException e) {
            return Stream.empty();
        }
    }

    private static Stream<X509Certificate> own(SSLSession session) {
        Certificate[] shown = session.getLocalCertificates();
        return shown == null ? Stream.empty() : x509(shown);
    }

    private static Stream<X509Certificate> x509(Certificate[] certificates) {
        List<Certificate> all = Arrays.asList(certificates);
        return all.stream().filter(X509Certificate.class::isInstance).map(X509Certificate.class::cast);
    }
}
