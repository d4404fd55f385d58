package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places where no DM server is and no report can be: one sentence, exit code 3, and never a verdict on a server. */
class WrongPlaceTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_path_without_a_dm_endpoint_is_no_verdict_on_the_server() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            String url = server.url().resolve("/elsewhere").toString();

            oneSentence("run", url, "--quiet", "--out", folder.toString())
                    .printsError("provost: No DM endpoint is at " + url + ": POST is answered with HTTP 404")
                    .printsError("Correct the path of the URL.");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void a_web_site_that_shows_a_page_for_everything_is_no_verdict_on_the_server() throws IOException {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p/>";
        try (Chatter chatter = new Chatter(page)) {
            oneSentence("device", chatter.url("http"))
                    .printsError("POST is answered with HTTP 200 and text/html. Correct the path of the URL.");
        }
    }

    @Test
    void an_address_that_leads_elsewhere_names_where() throws IOException {
        String elsewhere = "HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\n\r\n";
        try (Chatter chatter = new Chatter(elsewhere)) {
            oneSentence("device", chatter.url("http"))
                    .printsError(
                            "POST is answered with HTTP 302, which leads to /login. Write the address of the DM endpoint itself.");
        }
    }

    @Test
    void a_gate_that_wants_credentials_of_http_is_no_verdict_on_the_server() throws IOException {
        String gate = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"lab\"\r\nContent-Length: 0\r\n\r\n";
        try (Chatter chatter = new Chatter(gate)) {
            String url = chatter.url("http");

            oneSentence("run", url, "--quiet", "--out", folder.toString())
                    .printsError("provost: No message gets past HTTP authentication at " + url
                            + ": GET and POST are answered with HTTP 401 (WWW-Authenticate: Basic realm=\"lab\"). The"
                            + " credentials of phones are inside their messages. Let phones pass without HTTP credentials, or"
                            + " correct the URL.");
        }
    }

    @Test
    void a_port_that_speaks_something_else_is_named() throws IOException {
        try (Chatter chatter = new Chatter("SSH-2.0-OpenSSH_9.2\r\n")) {
            oneSentence("fleet", chatter.url("http")).printsError("answered with something that is not HTTP/1.1");
        }
    }

    @Test
    void a_port_without_tls_says_so() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            String url = server.url().toString().replace("http:", "https:");

            oneSentence("device", url)
                    .printsError("does not speak TLS; write http:// instead of https://, or correct the port.");
        }
    }

    @Test
    void a_port_out_of_range_in_a_target_is_the_users() {
        oneSentence("run", "http://127.0.0.1:99999/dm").printsError("its port is \"99999\", not 1 to 65535");
    }

    @Test
    void a_port_in_use_keeps_the_server_from_starting() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            String port = Integer.toString(server.url().getPort());

            oneSentence("server", "--port", port)
                    .printsError("provost: Cannot listen on 127.0.0.1:" + port + ": Address already in use")
                    .printsError("choose another address or port, or stop what uses it");
        }
    }

    @Test
    void a_folder_of_models_that_is_none_is_named() {
        oneSentence("fleet", "--models", folder.resolve("none").toString()).printsError("cannot be read");
    }

    @Test
    void a_file_in_the_place_of_the_reports_is_noticed_before_anything_runs() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        oneSentence("run", "--out", file.toString())
                .printsError("provost: Cannot make the directory " + file
                        + ": there is a file of this name. Choose another with --out.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_place_below_a_file_is_noticed_before_anything_runs() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        oneSentence("run", "--out", file.resolve("below").toString()).printsError("Choose another with --out.");
    }

    private static CommandRun oneSentence(String... arguments) {
        CommandRun run = CommandRun.of(arguments).endsWith(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        return run;
    }

    /** A server that says the same to everybody. */
    private static final class Chatter implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());

        Chatter(String words) throws IOException {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        answer(words);
                    }
                } catch (IOException closed) {
                    // The test is over.
                }
            });
        }

        private void answer(String words) throws IOException {
            try (Socket caller = socket.accept()) {
                InputStream in = caller.getInputStream();
                assertThat(in.read(new byte[4096])).isPositive();
                caller.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
                caller.shutdownOutput();
                in.transferTo(OutputStream.nullOutputStream()); // a client may have sent more before it saw the end
            }
        }

        String url(String scheme) {
            return scheme + "://127.0.0.1:" + socket.getLocalPort() + "/dm";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
