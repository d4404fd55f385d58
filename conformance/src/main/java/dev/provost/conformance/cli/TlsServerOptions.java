package dev.provost.conformance.cli;

import dev.provost.fixtures.pki.Pem;
import dev.provost.fixtures.pki.Pki;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.TlsEndpoint;
import dev.provost.fixtures.server.TlsOptions;
import dev.provost.transport.tls.PreSharedKey;
import dev.provost.transport.tls.TlsServerSettings.ClientCertificate;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options of a reference server that is reached over TLS too. */
final class TlsServerOptions {

    /** Opens no lock but those of a directory that anybody may read. */
    private static final String PASSWORD = "provost";

    @Option(
            names = "--tls",
            description = {
                "Listens for TLS too, with certificates made at the start: DIR/ca.pem for tls.trust and",
                "DIR/device.p12 (password provost) for tls.clientCert."
            })
    private boolean tls;

    @Option(
            names = "--tls-port",
            paramLabel = "PORT",
            defaultValue = "8443",
            description = "Port for TLS, 0 for any free one (${DEFAULT-VALUE}).")
    private int tlsPort;

    @Option(
            names = "--tls-dir",
            paramLabel = "DIR",
            defaultValue = "provost-tls",
            description = "Where the certificates go (${DEFAULT-VALUE}).")
    private Path directory = Path.of("");

    @Option(
            names = "--tls-client",
            paramLabel = "HOW",
            defaultValue = "wanted",
            description = "Whether devices are asked for certificates: none, wanted, needed (${DEFAULT-VALUE}).")
    private ClientCertificate client = ClientCertificate.WANTED;

    @Option(
            names = "--tls-device",
            paramLabel = "URN",
            defaultValue = "IMEI:490154203237518",
            converter = FilledText.class,
            description = "Whose certificate DIR/device.p12 is (${DEFAULT-VALUE}).")
    private String device = "";

    @Option(
            names = "--psk",
            paramLabel = "IDENTITY:HEX",
            converter = PreSharedKeyConverter.class,
            description = "Listens for TLS with this pre-shared key.")
    private Optional<PreSharedKey> psk = Optional.empty();

    @Option(
            names = "--psk-port",
            paramLabel = "PORT",
            defaultValue = "8444",
            description = "Port for TLS with a pre-shared key, 0 for any free one (${DEFAULT-VALUE}).")
    private int pskPort;

    /** Refuses what cannot be opened, before anything is. */
    void check(CommandSpec spec) {
        Bounds.port(spec, "--tls-port", tlsPort);
        Bounds.port(spec, "--psk-port", pskPort);
    }

    /** Opens what was asked for, and says where. */
    void open(ReferenceServer server, String host, PrintWriter out) {
        if (tls) {
            TlsEndpoint endpoint = server.openTls(
                    TlsOptions.local(Instant.now()).withAddress(host, tlsPort).asking(client));
            write(endpoint.pki());
            out.println("DM over TLS     " + named(endpoint.url()));
            out.println("Trust           " + directory.resolve("ca.pem") + ", device certificate "
                    + directory.resolve("device.p12") + " (password " + PASSWORD + ")");
        }
        psk.ifPresent(key -> {
            URI url = server.openPreShared(
                    host,
                    pskPort,
                    name -> Optional.of(key).filter(known -> known.identity().equals(name)));
            out.println("DM over PSK     " + url + " for " + key.identity());
        });
    }

    /** The certificate is for the name too, which is what people write. */
    private static String named(URI url) {
        return url.toString().replace("//127.0.0.1:", "//localhost:");
    }

    private void write(Pki pki) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("ca.pem"), Pem.of(List.of(pki.root())));
            Files.write(directory.resolve("device.p12"), pki.client(device).pkcs12(PASSWORD));
        } catch (IOException e) {
            throw new CommandException(
                    "The certificates cannot be written to %s (%s). Name another folder by --tls-dir."
                            .formatted(directory, e.getClass().getSimpleName()),
                    e);
        }
    }
}
