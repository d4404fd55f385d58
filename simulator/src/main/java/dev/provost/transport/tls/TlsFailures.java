package dev.provost.transport.tls;

import dev.provost.transport.tls.TlsFailure.Kind;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says what the exceptions of the JDK's engine mean. */
final class TlsFailures {

    private static final Pattern ALERT = Pattern.compile("fatal alert: (\\w+)");
    private static final Set<String> ABOUT_CLIENT = Set.of(
            "bad_certificate",
            "unsupported_certificate",
            "certificate_revoked",
            "certificate_expired",
            "certificate_unknown",
            "unknown_ca",
            "access_denied",
            "certificate_required");
    private static final Set<String> ABOUT_TERMS =
            Set.of("protocol_version", "insufficient_security", "handshake_failure");

    private TlsFailures() {}

    /**
     * What an exception means.
     *
     * @param requested whether the server had asked for a certificate
     * @param shown whether the client had one to show
     * @param done whether the handshake was over on this side
     */
    static Optional<TlsFailure> of(Throwable cause, TlsSettings settings, boolean requested, boolean done) {
        return chain(cause)
                .flatMap(step -> known(step, settings, requested, done).stream())
                .findFirst()
                .or(() -> chain(cause)
                        .filter(SSLException.class::isInstance)
                        .findFirst()
                        .map(TlsFailures::other));
    }

    private static Optional<TlsFailure> known(Throwable cause, TlsSettings settings, boolean requested, boolean done) {
        return switch (cause) {
            case RefusedCertificateException e -> Optional.of(e.failure());
            case NotSslRecordException e ->
                failure(Kind.NO_TLS, "does not speak TLS; write http:// instead of https://, or correct the port");
            case SslHandshakeTimeoutException e ->
                failure(
                        Kind.OTHER,
                        "did not finish the TLS handshake in time; check the port and the load of the server");
            case SSLException e when e.getCause() == null -> Optional.of(ofEngine(e, settings, requested));
            case ClosedChannelException e
            when !done ->
                failure(
                        Kind.OTHER,
                        "closed the connection during the TLS handshake; check that it speaks %s at this port"
                                .formatted(versions(settings)));
            default -> Optional.empty();
        };
    }

    private static TlsFailure ofEngine(SSLException e, TlsSettings settings, boolean requested) {
        Matcher alert = ALERT.matcher(reason(e));
        String name = alert.find() ? alert.group(1) : "";
        boolean lacking = requested && settings.identity().isEmpty();
        if (ABOUT_CLIENT.contains(name) || (lacking && name.equals("handshake_failure"))) {
            return clientCertificate(settings, name);
        }
        if (ABOUT_TERMS.contains(name) || reason(e).contains("not accepted by client preferences")) {
            return new TlsFailure(
                    Kind.NOTHING_IN_COMMON,
                    "shares no version or cipher suite with the handset, which offers %s (%s); let both offer the same version"
                            .formatted(versions(settings), reason(e)));
        }
        return other(e);
    }

    private static TlsFailure other(Throwable e) {
        return new TlsFailure(Kind.OTHER, "failed at TLS (%s); check certificates and trust".formatted(reason(e)));
    }

    private static TlsFailure clientCertificate(TlsSettings settings, String alert) {
        return new TlsFailure(
                Kind.CLIENT_CERTIFICATE,
                settings.identity()
                        .map(own ->
                                "refused the client certificate %s with the alert %s; give the handset one that the server trusts"
                                        .formatted(CertificateFacts.of(own.certificate()), alert))
                        .orElse("wants a client certificate and got none (alert %s); name one in tls.clientCert"
                                .formatted(alert)));
    }

    private static String versions(TlsSettings settings) {
        return String.join(
                " and ",
                settings.versions().stream()
                        .sorted()
                        .map(v -> "TLS " + v.number())
                        .toList());
    }

    private static Stream<Throwable> chain(Throwable cause) {
        return Stream.iterate(cause, t -> t != null, Throwable::getCause).limit(20);
    }

    private static Optional<TlsFailure> failure(Kind kind, String predicate) {
        return Optional.of(new TlsFailure(kind, predicate));
    }

    static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
