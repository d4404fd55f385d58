package dev.provost.transport.tls;

import dev.provost.transport.tls.TlsFailure.Kind;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;

/** Says what the exceptions of Bouncy Castle mean. */
final class PreSharedKeyFailures {

    private PreSharedKeyFailures() {}

    static Optional<TlsFailure> of(Throwable cause, String identity, boolean done) {
        return switch (cause) {
            case TlsFatalAlertReceived e -> Optional.of(received(e.getAlertDescription(), identity));
            case TlsFatalAlert e -> Optional.of(raised(e));
            case HandshakeTimeoutException e ->
                failure(
                        Kind.OTHER,
                        "did not finish the TLS handshake in time; check the port and the load of the server");
            case ClosedChannelException e
            when !done ->
                failure(
                        Kind.OTHER,
                        "closed the connection during the TLS handshake; check that it speaks TLS 1.2 with pre-shared keys"
                                + " at this port");
            case IOException e
            when !done && e.getClass().getName().startsWith("org.bouncycastle.") ->
                failure(Kind.OTHER, "failed at TLS (%s)".formatted(TlsFailures.reason(e)));
            default -> Optional.empty();
        };
    }

    private static TlsFailure received(short alert, String identity) {
        return switch (alert) {
            case AlertDescription.unknown_psk_identity ->
                new TlsFailure(
                        Kind.PRE_SHARED_KEY,
                        "does not know the pre-shared key \"%s\"; correct the identity, or give the server the key"
                                .formatted(identity));
            case AlertDescription.decrypt_error, AlertDescription.bad_record_mac ->
                new TlsFailure(
                        Kind.PRE_SHARED_KEY,
                        "has another pre-shared key for \"%s\" (alert %s); let both sides have the same"
                                .formatted(identity, AlertDescription.getName(alert)));
            case AlertDescription.handshake_failure,
                    AlertDescription.protocol_version,
                    AlertDescription.insufficient_security ->
                new TlsFailure(
                        Kind.NOTHING_IN_COMMON,
                        "speaks no TLS 1.2 with pre-shared keys (alert %s); switch it on there, or use certificates"
                                .formatted(AlertDescription.getName(alert)));
            default ->
                new TlsFailure(
                        Kind.OTHER,
                        "ended the TLS handshake with the alert %s".formatted(AlertDescription.getName(alert)));
        };
    }

    private static TlsFailure raised(TlsFatalAlert e) {
        return new TlsFailure(Kind.OTHER, "failed at TLS with a pre-shared key (%s)".formatted(TlsFailures.reason(e)));
    }

    private static Optional<TlsFailure> failure(Kind kind, String predicate) {
        return Optional.of(new TlsFailure(kind, predicate));
    }
}
