package dev.provost.conformance.doctor;

import dev.provost.transport.ConnectionFacts;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.TransportFailure;
import dev.provost.transport.tls.CertificateFacts;
import dev.provost.transport.tls.TlsFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the first contact shows of TLS. */
final class TlsExamination {

    static final String TLS = "TLS";

    private static final Duration SOON = Duration.ofDays(30);

    private TlsExamination() {}

    static Diagnosis of(Contact contact, Instant now) {
        Optional<TlsFacts> facts =
                contact.exchange().flatMap(HttpExchange::connection).flatMap(ConnectionFacts::tls);
        Optional<TransportFailure> failure =
                contact.failure().filter(why -> why.kind().isAboutTls());
        if (failure.isPresent()) {
            return Diagnosis.broken(TLS, Contact.symptom(failure.get()) + ".", cure(failure.get()));
        }
        Optional<CertificateFacts> certificate =
                facts.flatMap(agreed -> agreed.peerChain().stream().findFirst());
        return certificate
                .filter(shown -> shown.notAfter().isBefore(now.plus(SOON)))
                .map(shown -> Diagnosis.attention(
                        TLS,
                        "The certificate of the server is valid until " + shown.notAfter() + " only.",
                        "Renew it before phones refuse it."))
                .orElseGet(() -> facts.map(agreed -> Diagnosis.ok(TLS, "Agreed on " + agreed.words() + "."))
                        .orElseGet(() -> Diagnosis.attention(
                                TLS,
                                "The server closed the line before anything could be seen of TLS.",
                                "Look into the log of the server.")));
    }

    private static String cure(TransportFailure failure) {
        return switch (failure.kind()) {
            case TLS_EXPIRED -> "Renew the certificate of the server; or correct the clock of this machine.";
            case TLS_NOT_YET_VALID -> "Correct the clock of this machine; or use a certificate that is valid already.";
            case TLS_WRONG_HOST ->
                "Write a host name of the certificate in server.url; or verifyHost: false in server.tls, in a lab.";
            case TLS_UNKNOWN_ISSUER, TLS_SELF_SIGNED -> "Name the certificate of its issuer as trust in server.tls.";
            case TLS_CLIENT_CERTIFICATE -> "Name a certificate that the server knows as clientCert in server.tls.";
            case TLS_NOTHING_IN_COMMON -> "Allow the versions in server.tls that the server speaks.";
            case TLS_PRE_SHARED_KEY -> "Correct identity and key of psk in server.tls.";
            case NO_TLS -> "Write http:// in server.url, or the port where the server speaks TLS.";
            default -> Contact.advice(failure);
        };
    }
}
