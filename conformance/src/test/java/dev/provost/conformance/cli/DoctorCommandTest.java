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
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    private static final String DEVICE = "IMEI:490154203237518";
    private static final String LATER = "What it depends on has to be mended first.";

    @TempDir
    private Path folder = Path.of("");

    private final ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT.withAccount(
            Account.of(DEVICE, Authentication.MD5, "u1", "p1").withServer("provost-reference", "s1")));

    @AfterEach
    void stop() {
        server.close();
    }

    private String target(String more) throws IOException {
        return target(server.url().toString(), "id: provost-reference", more);
    }

    private String target(String url, String inServer, String more) throws IOException {
        return Files.writeString(
                        folder.resolve("acme.yaml"), "server: { url: \"%s\", %s }\n%s".formatted(url, inServer, more))
                .toString();
    }

    private static String account(String user, String password, String more) {
        return "accounts:\n  - { device: \"%s\", user: %s, password: %s%s }\n".formatted(DEVICE, user, password, more);
    }

    @Test
    void the_reference_server_is_well() {
        CommandRun run = CommandRun.of("doctor").endsWith(0).prints("All is well.");
        assertThat(run.out()).doesNotContain("attention", "broken", "not looked at");
    }

    @Test
    void a_right_account_is_well_and_so_are_the_credentials_of_the_server() throws IOException {
        CommandRun.of("doctor", target(account("u1", "p1", ", serverPassword: s1, auth: md5")))
                .endsWith(0)
                .prints("ok            account IMEI:490154203237518: The server accepts it (md5).")
                .prints("The server proves itself with the serverPassword of the file.")
                .prints("The server calls itself \"provost-reference\", as the target says.");
    }

    @Test
    void a_wrong_password_is_a_matter_of_the_file_and_no_failure_of_the_server() throws IOException {
        CommandRun.of("doctor", target(account("u1", "wrong", ", auth: md5")))
                .endsWith(3)
                .prints(
                        "broken        account IMEI:490154203237518: The server refuses user \"u1\" with this password (md5,"
                                + " status 401).")
                .prints(
                        "-> Correct user and password in the file, or make the server know the device. If they are right,"
                                + " the server refuses correct credentials: let an adapter create the account, or run with"
                                + " --trust-accounts, and the run fails the server for it.")
                .prints(
                        "1 thing has to be mended before a run says anything about the server. None of this is a verdict"
                                + " on it.");
    }

    @Test
    void the_wrong_kind_of_credentials_is_told_from_a_wrong_password() throws IOException {
        CommandRun.of("doctor", target(account("u1", "p1", ", auth: basic")))
                .endsWith(3)
                .prints("The server wants md5 of this device, and the file says auth: basic.")
                .prints("-> Write auth: md5, or set the device to basic on the server.");
    }

    @Test
    void another_server_id_is_named_with_the_right_one() throws IOException {
        String file =
                target(server.url().toString(), "id: acme", account("u1", "p1", ", serverPassword: s1, auth: md5"));

        CommandRun.of("doctor", file)
                .endsWith(3)
                .prints(
                        "broken        server id: The server calls itself \"provost-reference\", and the target says \"acme\".")
                .prints("-> Write id: provost-reference under server in the target.");
    }

    @Test
    void a_wrong_password_of_the_server_is_found() throws IOException {
        CommandRun.of("doctor", target(account("u1", "p1", ", serverPassword: other, auth: md5")))
                .endsWith(3)
                .prints("The server's own credentials do not fit server.id and serverPassword of the file.");
    }

    @Test
    void a_closed_port_is_broken_and_what_depends_on_it_is_not_looked_at() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        CommandRun.of("doctor", "http://127.0.0.1:" + port + "/dm")
                .endsWith(3)
                .prints("broken        network: 127.0.0.1:" + port + " refused the connection.")
                .prints("-> Start the server, or correct the port in server.url.")
                .prints("not looked at DM endpoint: " + LATER)
                .prints("not looked at accounts: " + LATER);
    }

    @Test
    void a_path_without_a_dm_endpoint_is_named() {
        CommandRun.of("doctor", server.url().toString().replace("/dm", "/nothing"))
                .endsWith(3)
                .prints("broken        DM endpoint: No DM endpoint is at ")
                .prints("-> Correct server.url in the target.");
    }

    @Test
    void a_target_file_that_cannot_be_read_is_the_first_thing_to_mend() throws IOException {
        String file = Files.writeString(folder.resolve("bad.yaml"), "server: { ur: x }\n")
                .toString();

        CommandRun.of("doctor", file)
                .endsWith(3)
                .prints("broken        target file: ")
                .prints("not looked at everything else: " + LATER);
    }

    @Test
    void an_adapter_that_does_not_open_is_broken() throws IOException {
        CommandRun.of("doctor", target("adapter: { kind: reference, url: \"http://127.0.0.1:9/admin\" }\n"))
                .endsWith(3)
                .prints("broken        adapter");
    }

    @Test
    void an_untrusted_issuer_is_mended_by_trust_and_an_expired_certificate_by_a_new_one() throws IOException {
        TlsEndpoint endpoint = server.openTls(TlsOptions.local(Instant.now()));
        String url = endpoint.url().toString();
        CommandRun.of("doctor", url)
                .endsWith(3)
                .prints("broken        TLS: ")
                .prints("-> Name the certificate of its issuer as trust in server.tls.")
                .prints("not looked at clock: " + LATER);

        Files.writeString(folder.resolve("ca.pem"), Pem.of(List.of(endpoint.root())));
        String trusted = target(url, "id: provost-reference, tls: { trust: ca.pem }", "");
        CommandRun.of("doctor", trusted).endsWith(0).prints(" TLS: Agreed on TLSv1.3, ");

        server.defects().set(TransportDefect.EXPIRED_CERTIFICATE, true);
        CommandRun.of("doctor", trusted)
                .endsWith(3)
                .prints("which expired at ")
                .prints("-> Renew the certificate of the server; or correct the clock of this machine.");
    }

    @Test
    void programs_read_the_same_as_json_and_a_file_is_written() throws IOException {
        Path file = folder.resolve("doctor.json");

        CommandRun.of(
                        "doctor",
                        target(account("u1", "wrong", ", auth: md5")),
                        "--format",
                        "json",
                        "--out",
                        file.toString())
                .endsWith(3)
                .prints("\"wellEnough\" : false")
                .prints("\"state\" : \"broken\"");

        assertThat(file).content().contains("\"check\" : \"account IMEI:490154203237518\"");
    }

    @Test
    void wrong_use_is_said() {
        CommandRun.of("doctor", "one.yaml", "two.yaml")
                .endsWith(64)
                .printsError("provost: \"two.yaml\" is one argument too many.");
    }

    @Test
    void a_run_whose_accounts_are_refused_ends_as_configuration_and_points_to_the_doctor() throws IOException {
        String file = target(account("u1", "wrong", ", auth: md5"));
        String out = folder.resolve("out").toString();

        CommandRun.of("run", file, "--out", out, "--quiet")
                .endsWith(3)
                .printsError("The server refuses 1 of the 1 accounts in the target, so nothing was run (blame:"
                        + " configuration).")
                .printsError("`provost doctor " + file + "` looks at everything else too.");
    }

    @Test
    void whoever_knows_that_the_account_is_right_has_the_server_judged() throws IOException {
        String file = target(account("u1", "wrong", ", auth: md5"));
        String out = folder.resolve("out").toString();

        CommandRun.of("run", file, "--out", out, "--quiet", "--id", "PROV-003", "--trust-accounts")
                .endsWith(1)
                .prints("(blame: server)");
    }
}
