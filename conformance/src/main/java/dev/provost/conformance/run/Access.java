package dev.provost.conformance.run;

import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import dev.provost.transport.fetch.FetchClient;
import dev.provost.transport.tls.Identity;
import dev.provost.transport.tls.TlsClient;
import dev.provost.transport.tls.TlsSettings;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way to a server: its address, and how TLS is spoken on it. The one place that makes clients for a server; what TLS
 * needs is made once, at the first secure connection. Safe for use from many threads.
 */
public final class Access {

    private final URI url;
    private final TlsSettings settings;
    private final Function<String, Optional<Identity>> certificates;
    private @Nullable TlsClient shared;

    private Access(URI url, TlsSettings settings, Function<String, Optional<Identity>> certificates) {
        this.url = url;
        this.settings = settings;
        this.certificates = certificates;
    }

    /** An address; over TLS with the trust of the JDK. */
    public static Access of(URI url) {
        return of(url, TlsSettings.DEFAULT);
    }

    /** An address and how TLS is spoken there; every device shows the certificate of the settings. */
    public static Access of(URI url, TlsSettings settings) {
        return new Access(url, settings, device -> settings.identity());
    }

    /** This with a certificate of its own for each device that is to show one, by its identity. */
    public Access withCertificates(Function<String, Identity> ofDevice) {
        return new Access(url, settings, device -> Optional.of(ofDevice.apply(device)));
    }

    /** The DM endpoint. */
    public URI url() {
        return url;
    }

    /** How TLS is spoken. */
    public TlsSettings tls() {
        return settings;
    }

    /** Whether TLS is spoken. */
    public boolean isSecure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** A certificate that the server may know a device by. */
    public Optional<Identity> certificate(String deviceId) {
        return certificates.apply(deviceId);
    }

    /** A client that speaks to the server. */
    public DmHttpClient.Builder client(EventLoops loops) {
        DmHttpClient.Builder builder = DmHttpClient.builder(loops);
        return isSecure() ? builder.tls(tlsClient()) : builder;
    }

    /** A client that speaks TLS otherwise than the others. */
    public DmHttpClient.Builder client(EventLoops loops, TlsSettings otherwise) {
        return otherwise.equals(settings)
                ? client(loops)
                : DmHttpClient.builder(loops).tls(TlsClient.of(otherwise));
    }

    /** A client that fetches what the server offers, speaking TLS as with the server. */
    public FetchClient fetches(EventLoops loops) {
        FetchClient client = FetchClient.on(loops);
        return settings.equals(TlsSettings.DEFAULT) ? client : client.withTls(tlsClient());
    }

    private synchronized TlsClient tlsClient() {
        TlsClient known = shared;
        if (known == null) {
            known = TlsClient.of(settings);
            shared = known;
        }
        return known;
    }
}
