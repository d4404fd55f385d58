package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.pki.Pem;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.TlsEndpoint;
import dev.provost.fixtures.server.TlsOptions;
import dev.provost.fixtures.server.defect.TransportDefect;
import dev.provost.fixtures.server.device.Account;
import dev.provost.fixtures.server.device.Authentication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a server that speaks TLS. */
class TlsCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final ReferenceServer server = ReferenceServer.start(
            ServerOptions.DEFAULT.withOpenEnrolment(Account.of("template", Authentication.MD5, "provost", "provost")));
    private final TlsEndpoint endpoint = server.openTls(TlsOptions.local(Instant.now()));

    @AfterEach
    void stop() {
        server.close();
    }

    private String url() {
        return endpoint.url().toString();
    }

    private String target(String tls) throws IOException {
        Files.writeString(folder.resolve("ca.pem"), Pem.of(List.of(endpoint.root())));
        return Files.writeString(
                        folder.resolve("acme.yaml"),
                        "server: { url: \"%s\", id: provost-reference, tls: { %s } }\n".formatted(url(), tls))
                .toString();
    }

    @Test
    void a_device_speaks_tls_with_the_trust_of_the_file() throws IOException {
        CommandRun.of("device", target("trust: ca.pem"), "--quiet").endsWith(0).prints("completed, ");
    }

    @Test
    void a_fleet_speaks_tls_with_the_trust_of_the_file() throws IOException {
        CommandRun.of("fleet", target("trust: ca.pem"), "--devices", "5", "--idle", "0", "--quiet")
                .endsWith(0)
                .prints("5 completed, 0 failed");
    }

    @Test
    void a_run_goes_over_tls_and_shows_what_was_agreed_on() throws IOException {
        String out = folder.resolve("out").toString();
        CommandRun.of("run", target("trust: ca.pem"), "--id", "TLS-001", "--id", "TLS-005", "--out", out, "--quiet")
                .endsWith(0)
                .prints("2 passed");
    }

    @Test
    void a_server_that_is_not_trusted_ends_the_command_before_any_verdict() {
        String out = folder.resolve("out").toString();
        CommandRun.of("run", url(), "--out", out, "--quiet")
                .endsWith(3)
                .printsError("issued by CN=Provost test issuer, and no trusted issuer stands behind it; name the"
                        + " certificate of the issuer in tls.trust");
    }

    @Test
    void an_expired_certificate_ends_the_command_before_any_verdict() throws IOException {
        server.defects().set(TransportDefect.EXPIRED_CERTIFICATE, true);
        CommandRun.of("device", target("trust: ca.pem")).endsWith(3).printsError(", which expired at ");
    }

    @Test
    void plain_http_at_a_port_of_tls_is_mended_by_https() {
        CommandRun.of("device", url().replace("https:", "http:"))
                .endsWith(3)
                .printsError("hangs up on plain HTTP and speaks TLS. Write " + url() + ".");
    }

    @Test
    void wrong_options_of_the_server_are_said() {
        CommandRun.of("server", "--port", "0", "--psk", "nonsense")
                .endsWith(64)
                .printsError("write IDENTITY:HEX with two hexadecimal digits for each octet of the key");
        CommandRun.of("server", "--port", "0", "--tls", "--tls-port", "0", "--tls-client", "maybe")
                .endsWith(64)
                .printsError("'--tls-client'");
    }

    @Test
    void a_server_opens_tls_and_a_pre_shared_key_and_says_where() throws Exception {
        PipedWriter pipe = new PipedWriter();
        String certificates = folder.resolve("certificates").toString();
        try (BufferedReader lines = new BufferedReader(new PipedReader(pipe))) {
            Thread server = Thread.ofPlatform()
                    .start(() -> Program.on(new Console(
                                    new PrintWriter(pipe, true), new PrintWriter(Writer.nullWriter()), false))
                            .execute(
                                    "server",
                                    "--port",
                                    "0",
                                    "--open-enrolment",
                                    "--tls",
                                    "--tls-port",
                                    "0",
                                    "--tls-dir",
                                    certificates,
                                    "--psk",
                                    "imsi@sim:00112233445566778899aabbccddeeff",
                                    "--psk-port",
                                    "0"));
            try {
                List<String> said = Stream.generate(() -> line(lines))
                        .takeWhile(line -> !line.startsWith("Stop it"))
                        .toList();

                assertThat(said)
                        .anyMatch(line -> line.matches("DM over PSK +https://127\\.0\\.0\\.1:\\d+/dm for imsi@sim"));
                String url = said.stream()
                        .filter(line -> line.startsWith("DM over TLS"))
                        .map(line -> line.substring(line.indexOf("https://")))
                        .findFirst()
                        .orElseThrow();
                Path target = Files.writeString(
                        folder.resolve("opened.yaml"),
                        "server: { url: \"%s\", id: provost-reference, tls: { trust: certificates/ca.pem, clientCert: certificates/device.p12, clientCertPassword: provost } }\n"
                                .formatted(url));
                CommandRun.of("device", target.toString(), "--quiet")
                        .endsWith(0)
                        .prints("completed, ");
            } finally {
                server.interrupt();
                server.join();
            }
        }
    }

    private static String line(BufferedReader lines) {
        try {
            return String.valueOf(lines.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
