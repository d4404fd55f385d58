package dev.provost.conformance.run;

import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.TlsEndpoint;
import dev.provost.fixtures.server.TlsOptions;
import dev.provost.transport.tls.PreSharedKey;
import dev.provost.transport.tls.TlsSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The ways to a reference server in the same process: plain, and over TLS of its own making. */
public final class EmbeddedWays {

    private static final String LOOPBACK = "127.0.0.1";

    /** What a SIM and the server share; it protects nothing outside this process. */
    private static final PreSharedKey KEY =
            PreSharedKey.of("provost-sim", "key of a simulated SIM".getBytes(StandardCharsets.US_ASCII));

    private EmbeddedWays() {}

    /** The ways; those over TLS are opened when they are needed. */
    public static Ways to(ReferenceServer server, InstantSource clock) {
        return Ways.of(Access.of(server.url()))
                .withTls(() -> tls(server.openTls(TlsOptions.local(clock.instant()))))
                .withPreSharedKey(() -> preShared(server));
    }

    private static Access tls(TlsEndpoint endpoint) {
        TlsSettings settings = TlsSettings.DEFAULT.withTrust(List.of(endpoint.root()));
        URI url = URI.create(endpoint.url().toString().replace(LOOPBACK, "localhost"));
        return Access.of(url, settings).withCertificates(endpoint::device);
    }

    private static Access preShared(ReferenceServer server) {
        URI url = server.openPreShared(
                LOOPBACK,
                0,
                identity -> Optional.of(KEY).filter(key -> key.identity().equals(identity)));
        return Access.of(url, TlsSettings.DEFAULT.withPreSharedKey(KEY));
    }
}
