package dev.provost.conformance.cli;

import dev.provost.fixtures.pki.Credential;
import dev.provost.fixtures.pki.Pem;
import dev.provost.fixtures.pki.Pki;
import dev.provost.transport.tls.BadKeyMaterialException;
import dev.provost.transport.tls.Identity;
import dev.provost.transport.tls.KeyMaterial;
import dev.provost.transport.tls.TlsServer;
import dev.provost.transport.tls.TlsServerSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a proxy speaks TLS with devices. */
final class ProxyTlsOptions {

    @Option(
            names = "--tls",
            description = "Devices speak TLS with the proxy. Without --tls-cert a certificate is made at the start.")
    private boolean tls;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Certificate chain (PEM), or PKCS#12 with chain and key; for --tls, which it implies.")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key (PEM) of --tls-cert.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--tls-password",
            paramLabel = "PASSWORD",
            description = "What --tls-cert or --tls-key is encrypted with.")
    private Optional<String> password = Optional.empty();

    @Option(
            names = "--tls-ca",
            paramLabel = "FILE",
            defaultValue = "provost-ca.pem",
            description =
                    "Where the issuer of a certificate made at the start goes, for devices to trust (${DEFAULT-VALUE}).")
    private Path issuer = Path.of("");

    /** The TLS side of the proxy; empty when it speaks none. Says what devices have to trust. */
    Optional<TlsServer> server(CommandSpec spec, String host, PrintWriter out) {
        if (key.isPresent() && certificate.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--tls-key needs --tls-cert");
        }
        if (certificate.isPresent()) {
            Identity own = given(certificate.get());
            out.println("Certificate     SHA-256 " + fingerprint(own.certificate()));
            return Optional.of(TlsServer.of(TlsServerSettings.of(own)));
        }
        return tls ? Optional.of(made(host, out)) : Optional.empty();
    }

    private Identity given(Path file) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(InputFile.read(file));
        key.ifPresent(k -> {
            both.write('\n');
            both.writeBytes(InputFile.read(k));
        });
        try {
            return KeyMaterial.identity(both.toByteArray(), password);
        } catch (BadKeyMaterialException e) {
            throw new CommandException(file + ": " + e.getMessage(), e);
        }
    }

    private TlsServer made(String host, PrintWriter out) {
        Pki pki = Pki.at(Instant.now());
        Credential made = pki.server(host, "localhost", "127.0.0.1");
        Identity own = new Identity(made.key(), made.chain());
        InputFile.write(issuer, Pem.of(List.of(pki.root())).getBytes(StandardCharsets.US_ASCII));
        out.println("Certificate     SHA-256 " + fingerprint(own.certificate()) + ", issued by " + issuer);
        return TlsServer.of(TlsServerSettings.of(own));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("Every Java has SHA-256, and this certificate was read.", e);
        }
    }
}
