package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.defect.Defect;
import dev.provost.fixtures.server.defect.RepresentationDefect;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ObservationCommandsTest {

    private static final String FIRST_MESSAGE = """
            <SyncML xmlns="SYNCML:SYNCML1.2"><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>
            <SessionID>1</SessionID><MsgID>1</MsgID><Target><LocURI>http://dm.example/dm</LocURI></Target>
            <Source><LocURI>IMEI:490154203237518</LocURI></Source></SyncHdr><SyncBody>
            <Alert><CmdID>1</CmdID><Data>1201</Data></Alert>
            <Replace><CmdID>2</CmdID><Item><Source><LocURI>./DevInfo/DevId</LocURI></Source>
            <Data>IMEI:490154203237518</Data></Item></Replace><Final/></SyncBody></SyncML>
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_defect_is_named_live_and_in_the_report_and_again_from_the_recording() {
        try (ReferenceServer server = server(RepresentationDefect.DUPLICATE_CMDID)) {
            CommandRun observed = observing(server.url(), port -> phone(port, "http"));
            observed.endsWith(1)
                    .prints("fail DMREP-SRV-08, blame server: ")
                    .prints("The server deviates from 1 requirement.")
                    .prints("  fail  DMREP-SRV-08  CmdID is present");
        }
        CommandRun.of(
                        "check",
                        recording().toString(),
                        "--out",
                        folder.resolve("again").toString())
                .endsWith(1)
                .prints("  fail  DMREP-SRV-08  CmdID is present");
        assertThat(folder.resolve("again/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("again/junit.xml")).isNotEmptyFile();
    }

    @Test
    void a_correct_server_and_our_phone_are_clean() {
        try (ReferenceServer server = server()) {
            observing(server.url(), port -> phone(port, "http"))
                    .endsWith(0)
                    .prints("> IMEI:")
                    .prints("server pass, device pass")
                    .prints("Nothing required failed.");
        }
    }

    @Test
    void a_foreign_client_is_answered_as_by_the_server_and_its_faults_are_its_own() {
        try (ReferenceServer server = server()) {
            String broken = FIRST_MESSAGE.replace("<CmdID>2<", "<CmdID>1<");
            CommandRun observed = observing(server.url(), port -> {
                HttpResponse<String> answer = post("http://127.0.0.1:" + port + "/dm", broken);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("<Status>");
            });
            observed.endsWith(0).prints("  device  DMREP-CLI-08  Replace has the CmdID of another command");
        }
        CommandRun.of(
                        "check",
                        recording().toString(),
                        "--blame",
                        "device",
                        "--out",
                        folder.resolve("again").toString())
                .endsWith(1)
                .prints("The device deviates from 1 requirement.");
    }

    @Test
    void a_server_that_is_down_is_the_networks_fault() throws IOException {
        int nobody = freePort();
        observing(
                        URI.create("http://127.0.0.1:" + nobody + "/dm"),
                        port -> assertThat(post("http://127.0.0.1:" + port + "/dm", FIRST_MESSAGE)
                                        .statusCode())
                                .isEqualTo(502))
                .endsWith(2)
                .prints("inconclusive DMPRO-SRV-")
                .prints("blame network: No answer arrived: ");
    }

    @Test
    void devices_may_speak_tls_with_the_proxy() {
        try (ReferenceServer server = server()) {
            Path ca = folder.resolve("ca.pem");
            CommandRun observed = observing(
                    server.url(),
                    port -> phone(port, "https", "tls: { trust: " + ca + " }"),
                    "--tls",
                    "--tls-ca",
                    ca.toString());
            observed.endsWith(0).prints("Certificate     SHA-256 ").prints("Devices go to   https://127.0.0.1:");
        }
    }

    @Test
    void wrong_use_is_said() {
        CommandRun.of("observe").endsWith(64).printsError("Say where the server is: --to URL, or --target with a file");
        CommandRun.of("observe", "--to", "http://h/", "--listen", "9000")
                .endsWith(64)
                .printsError("\"9000\" is no address to listen on; write HOST:PORT, for instance 127.0.0.1:9000");
        CommandRun.of("observe", "--to", "http://h/", "--for", "10")
                .endsWith(64)
                .printsError("\"10\" is no time; write a number and s, m, h or d, for instance 10m");
        CommandRun.of("check").endsWith(64);
        CommandRun.of("check", "nowhere.pcap", "--out", folder.toString())
                .endsWith(3)
                .printsError("There is no file nowhere.pcap.");
    }

    /** Something that a device does while the proxy listens. */
    private interface Device {
        void at(int port) throws IOException;
    }

    private CommandRun observing(URI to, Device device, String... more) {
        try {
            int port = freePort();
            String[] arguments = Stream.concat(
                            Stream.of(
                                    "observe",
                                    "--listen",
                                    "127.0.0.1:" + port,
                                    "--to",
                                    to.toString(),
                                    "--sessions",
                                    "1",
                                    "--idle",
                                    "1s",
                                    "--for",
                                    "60s",
                                    "--out",
                                    folder.toString()),
                            Stream.of(more))
                    .toArray(String[]::new);
            CompletableFuture<CommandRun> run = CompletableFuture.supplyAsync(() -> CommandRun.of(arguments));
            awaitListening(port, run);
            device.at(port);
            return run.join();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void awaitListening(int port, CompletableFuture<CommandRun> run) {
        while (!run.isDone()) {
            try (java.net.Socket probe = new java.net.Socket("127.0.0.1", port)) {
                assertThat(probe.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError(run.join());
    }

    private void phone(int port, String scheme, String... more) throws IOException {
        Path target = folder.resolve("phone.yaml");
        Files.write(
                target,
                Stream.concat(
                                Stream.of(
                                        "server:",
                                        "  url: %s://127.0.0.1:%d/dm".formatted(scheme, port),
                                        "  id: provost-reference"),
                                Stream.of(more).map(line -> "  " + line))
                        .toList());
        CommandRun.of("device", target.toString(), "--quiet").endsWith(0);
    }

    private static HttpResponse<String> post(String url, String body) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Type", "application/vnd.syncml.dm+xml")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Path recording() {
        return folder.resolve("recorded/traffic-001.pcapng");
    }

    private static ReferenceServer server(Defect... defects) {
        return ReferenceServer.start(ServerOptions.DEFAULT
                .withDefects(List.of(defects))
                .withOpenEnrolment(AccountConverter.md5("template", "provost", "provost")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
