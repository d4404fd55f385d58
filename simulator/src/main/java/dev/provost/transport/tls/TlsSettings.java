package dev.provost.transport.tls;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a client speaks TLS. Immutable.
 *
 * @param trust the certificates of issuers, or of servers themselves, that are trusted; empty for those of the JDK
 * @param identity what the client shows when the server asks for a certificate, whoever the server says that it trusts
 * @param versions the versions offered, at least one
 * @param verifyHost whether the certificate has to name the host; off in a lab only
 * @param preSharedKey a key instead of all certificates; TLS 1.2 is spoken then, and the rest has no effect
 */
public record TlsSettings(
        Optional<List<X509Certificate>> trust,
        Optional<Identity> identity,
        Set<TlsVersion> versions,
        boolean verifyHost,
        Optional<PreSharedKey> preSharedKey) {

    /** The trust of the JDK, no certificate of its own, TLS 1.2 and 1.3. */
    public static final TlsSettings DEFAULT = new TlsSettings(
            Optional.empty(), Optional.empty(), EnumSet.allOf(TlsVersion.class), true, Optional.empty());

    public TlsSettings {
        trust = trust.map(List::copyOf);
        versions = Set.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("At least one version of TLS has to be offered");
        }
    }

    /** This trusting exactly the given certificates. */
    public TlsSettings withTrust(List<X509Certificate> certificates) {
        return new TlsSettings(Optional.of(certificates), identity, versions, verifyHost, preSharedKey);
    }

    /** This with a certificate of the client. */
    public TlsSettings withIdentity(Identity own) {
        return new TlsSettings(trust, Optional.of(own), versions, verifyHost, preSharedKey);
    }

    /** This offering exactly the given versions. */
    public TlsSettings withVersions(Set<TlsVersion> offered) {
        return new TlsSettings(trust, identity, offered, verifyHost, preSharedKey);
    }

    /** This not caring whether the certificate names the host: for labs. */
    public TlsSettings withoutHostVerification() {
        return new TlsSettings(trust, identity, versions, false, preSharedKey);
    }

    /** This with a pre-shared key instead of certificates. */
    public TlsSettings withPreSharedKey(PreSharedKey key) {
        return new TlsSettings(trust, identity, versions, verifyHost, Optional.of(key));
    }
}
