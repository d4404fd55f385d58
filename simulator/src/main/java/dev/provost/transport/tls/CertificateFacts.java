package dev.provost.transport.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What a certificate says, for people. Texts come from the peer and are cut at 200 characters.
 *
 * @param subject whose it is, for instance {@code CN=dm.example.com}
 * @param issuer who issued it
 * @param notBefore begin of its validity
 * @param notAfter end of its validity
 * @param names the host names and addresses that it is for, at most ten; empty when it names none
 */
public record CertificateFacts(String subject, String issuer, Instant notBefore, Instant notAfter, List<String> names) {

    private static final int LONGEST = 200;
    private static final int MOST_NAMES = 10;
    private static final int DNS = 2;
    private static final int IP_ADDRESS = 7;

    public CertificateFacts {
        names = List.copyOf(names);
    }

    /** The facts of a certificate. */
    public static CertificateFacts of(X509Certificate certificate) {
        return new CertificateFacts(
                brief(certificate.getSubjectX500Principal().getName()),
                brief(certificate.getIssuerX500Principal().getName()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                names(certificate));
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            return all == null
                    ? List.of()
                    : all.stream()
                            .filter(name -> name.getFirst().equals(DNS)
                                    || name.getFirst().equals(IP_ADDRESS))
                            .map(name -> brief(String.valueOf(name.get(1))))
                            .limit(MOST_NAMES)
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static String brief(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "...";
    }

    @Override
    public String toString() {
        return "%s, issued by %s, valid from %s to %s".formatted(subject, issuer, notBefore, notAfter);
    }
}
