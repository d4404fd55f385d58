package dev.provost.transport.tls;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a server speaks TLS with certificates. Immutable.
 *
 * @param identity what it shows of itself
 * @param clientIssuers whose client certificates it trusts
 * @param clientCertificate whether it asks for one
 * @param versions the versions that it speaks, at least one
 */
public record TlsServerSettings(
        Identity identity,
        List<X509Certificate> clientIssuers,
        ClientCertificate clientCertificate,
        Set<TlsVersion> versions) {

    /** Whether a server asks its clients for certificates. */
    public enum ClientCertificate {
        /** It does not ask. */
        NONE,
        /** It asks; a client without one is welcome, one with a certificate that is not trusted is refused. */
        WANTED,
        /** It asks, and refuses who shows none. */
        NEEDED,
        /** It asks, and takes whatever it is shown: a deliberate fault. */
        UNCHECKED
    }

    public TlsServerSettings {
        clientIssuers = List.copyOf(clientIssuers);
        versions = Set.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("At least one version of TLS has to be spoken");
        }
    }

    /** A server that asks for no client certificate and speaks every version. */
    public static TlsServerSettings of(Identity identity) {
        return new TlsServerSettings(identity, List.of(), ClientCertificate.NONE, EnumSet.allOf(TlsVersion.class));
    }

    /** This asking for client certificates of the given issuers. */
    public TlsServerSettings asking(ClientCertificate how, List<X509Certificate> issuers) {
        return new TlsServerSettings(identity, issuers, how, versions);
    }

    /** This speaking exactly the given versions. */
    public TlsServerSettings withVersions(Set<TlsVersion> spoken) {
        return new TlsServerSettings(identity, clientIssuers, clientCertificate, spoken);
    }
}
