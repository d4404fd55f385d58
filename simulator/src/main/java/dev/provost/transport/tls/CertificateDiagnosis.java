package dev.provost.transport.tls;

import dev.provost.transport.tls.TlsFailure.Kind;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/** Finds out what is wrong with a certificate that was refused; decides nothing. */
final class CertificateDiagnosis {

    private CertificateDiagnosis() {}

    /** A chain that is good in itself. */
    static TlsFailure otherHost(X509Certificate certificate, String host, CertificateException why) {
        CertificateFacts facts = CertificateFacts.of(certificate);
        String names = facts.names().isEmpty() ? "no host at all" : String.join(", ", facts.names());
        boolean aboutNames = String.valueOf(why.getMessage()).contains("name")
                || String.valueOf(why.getMessage()).contains("No subject");
        return aboutNames
                ? of(
                        Kind.WRONG_HOST,
                        "shows the certificate %s, which is for %s and not for %s; write the host as the certificate has it,"
                                + " or give the server a certificate for it (in a lab, switch verifyHost off)",
                        facts.subject(),
                        names,
                        host)
                : other(facts, why);
    }

    /** A chain that is bad, and what the JDK says about it. */
    static TlsFailure of(X509Certificate[] chain, CertificateException why) {
        CertificateFacts facts = CertificateFacts.of(chain[0]);
        if (has(why, CertificateExpiredException.class)) {
            CertificateFacts ended = culprit(chain, CertificateExpiredException.class);
            return of(
                    Kind.EXPIRED,
                    "shows the certificate %s, which expired at %s (valid from %s); renew it, or check the clock of this machine",
                    ended.subject(),
                    ended.notAfter(),
                    ended.notBefore());
        }
        if (has(why, CertificateNotYetValidException.class)) {
            CertificateFacts early = culprit(chain, CertificateNotYetValidException.class);
            return of(
                    Kind.NOT_YET_VALID,
                    "shows the certificate %s, which is valid only from %s on (to %s); check the clock of the server's"
                            + " issuer and of this machine",
                    early.subject(),
                    early.notBefore(),
                    early.notAfter());
        }
        if (isSelfSigned(chain[0])) {
            return of(
                    Kind.SELF_SIGNED,
                    "shows the certificate %s, which it issued itself and which is not trusted; name the certificate in"
                            + " tls.trust when it is the right one",
                    facts.subject());
        }
        return lacksIssuer(why)
                ? of(
                        Kind.UNKNOWN_ISSUER,
                        "shows the certificate %s, issued by %s, and no trusted issuer stands behind it; name the"
                                + " certificate of the issuer in tls.trust, or let the server send the whole chain",
                        facts.subject(),
                        facts.issuer())
                : other(facts, why);
    }

    private static TlsFailure other(CertificateFacts facts, CertificateException why) {
        return of(
                Kind.BAD_CERTIFICATE,
                "shows the certificate %s, which is unfit for a server (%s); give the server another one",
                facts.subject(),
                TlsFailures.reason(why));
    }

    private static boolean lacksIssuer(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathBuilderException
                    || cause instanceof CertPathValidatorException e
                            && (e.getReason() == PKIXReason.NO_TRUST_ANCHOR
                                    || e.getReason() == BasicReason.INVALID_SIGNATURE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Throwable why, Class<? extends Throwable> type) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The certificate whose validity is the reason. */
    private static CertificateFacts culprit(X509Certificate[] chain, Class<? extends Exception> type) {
        return CertificateFacts.of(Arrays.stream(chain)
                .filter(certificate -> type.isInstance(validity(certificate)))
                .findFirst()
                .orElse(chain[0]));
    }

    private static Exception validity(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return new IllegalStateException("valid");
        } catch (CertificateException e) {
            return e;
        }
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        try {
            certificate.verify(certificate.getPublicKey());
            return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static TlsFailure of(Kind kind, String predicate, Object... details) {
        return new TlsFailure(kind, predicate.formatted(details));
    }
}
