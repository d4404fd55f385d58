package dev.provost.transport;

import static dev.provost.transport.Loopback.answered;
import static dev.provost.transport.Loopback.octets;
import static dev.provost.transport.Loopback.post;
import static dev.provost.transport.Loopback.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {

    private static final EventLoops LOOPS = EventLoops.of("server-test", 1);
    private static final HttpHandler ECHO = request -> CompletableFuture.completedFuture(
            HttpResponse.of(200, "application/octet-stream", request.body()).with("X-Target", request.target()));

    @AfterAll
    static void end_the_loops() {
        LOOPS.close();
    }

    /** Writes everything, then reads until the server closes. */
    private static String rawConversation(HttpServer server, String... requests) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            for (String request : requests) {
                socket.getOutputStream().write(octets(request));
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void a_request_comes_in_whole_and_its_answer_goes_out_whole() throws Exception {
        List<HttpRequest> requests = new CopyOnWriteArrayList<>();
        HttpHandler handler = request -> {
            requests.add(request);
            return ECHO.handle(request);
        };
        try (HttpServer server = HttpServer.builder(LOOPS, handler).start();
                HandsetConnection connection = DmHttpClient.on(LOOPS).connection()) {
            HttpResponse response = answered(post(connection, server.url("/dm?x=%20y"), "body"));

            assertThat(response.status()).isEqualTo(200);
            assertThat(text(response.body())).isEqualTo("body");
            assertThat(response.headers())
                    .isEqualTo(Headers.of("Content-Type", "application/octet-stream")
                            .with("X-Target", "/dm?x=%20y")
                            .with("Content-Length", "4"));
            assertThat(requests)
                    .containsExactly(new HttpRequest(
                            "POST",
                            "/dm?x=%20y",
                            Headers.of("Content-Type", "text/plain")
                                    .with("Host", "127.0.0.1:" + server.port())
                                    .with("Content-Length", "4"),
                            octets("body")));
        }
    }

    @Test
    void pipelined_requests_are_answered_in_order_even_when_a_later_one_is_ready_first() throws Exception {
        CompletableFuture<HttpResponse> slow = new CompletableFuture<>();
        HttpHandler handler = request -> switch (request.path()) {
            case "/slow" -> slow;
            case "/fast" -> CompletableFuture.completedFuture(HttpResponse.text(200, "fast"));
            default -> throw new IllegalStateException();
        };
        try (HttpServer server = HttpServer.builder(LOOPS, handler).start()) {
            CompletableFuture<String> conversation = CompletableFuture.supplyAsync(() -> {
                try {
                    return rawConversation(
                            server,
                            "GET /slow HTTP/1.1\r\nHost: x\r\n\r\nGET /fast HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            Thread.ofVirtual().start(() -> slow.complete(HttpResponse.text(200, "slow")));

            assertThat(conversation.get())
                    .isEqualTo(
                            "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 4\r\n\r\nslow"
                                    + "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 4\r\n"
                                    + "Connection: close\r\n\r\nfast");
        }
    }

    @Test
    void a_thousand_pipelined_requests_need_no_stack() throws Exception {
        String request = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        try (HttpServer server = HttpServer.builder(LOOPS, ECHO).start()) {
            String answers =
                    rawConversation(server, request.repeat(999), "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");

            assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(1001);
        }
    }

    @Test
    void a_body_beyond_the_limit_gets_413() throws Exception {
        try (HttpServer server =
                HttpServer.builder(LOOPS, ECHO).maxRequestOctets(10).start()) {
            assertThat(rawConversation(server, "POST / HTTP/1.1\r\nContent-Length: 11\r\n\r\n", "x".repeat(11)))
                    .isEqualTo("HTTP/1.1 413 Request Entity Too Large\r\n"
                            + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 46\r\nConnection: close\r\n\r\n"
                            + "The body of a request is limited to 10 octets\n");
        }
    }

    @Test
    void a_chunked_body_beyond_the_limit_gets_413() throws Exception {
        try (HttpServer server =
                HttpServer.builder(LOOPS, ECHO).maxRequestOctets(10).start()) {
            assertThat(rawConversation(
                            server,
                            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
                            "8\r\nxxxxxxxx\r\n8\r\nxxxxxxxx\r\n0\r\n\r\n"))
                    .startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void a_chunked_body_is_put_together() throws Exception {
        try (HttpServer server =
                HttpServer.builder(LOOPS, ECHO).maxRequestOctets(16).start()) {
            assertThat(rawConversation(
                            server,
                            "POST / HTTP/1.1\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n",
                            "8\r\n12345678\r\n8\r\nabcdefgh\r\n0\r\n\r\n"))
                    .endsWith("\r\n\r\n12345678abcdefgh");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense\r\n\r\n", "GET / FTP/1\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: ten\r\n\r\n"})
    void what_is_no_http_gets_400(String nonsense) throws Exception {
        try (HttpServer server = HttpServer.builder(LOOPS, ECHO).start()) {
            assertThat(rawConversation(server, nonsense))
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .contains("\r\nConnection: close\r\n\r\nThis is not HTTP/1.1: ");
        }
    }

    @Test
    void a_client_that_waits_for_leave_gets_it() throws Exception {
        try (HttpServer server = HttpServer.builder(LOOPS, ECHO).start()) {
            assertThat(
                            rawConversation(
                                    server,
                                    "POST / HTTP/1.1\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi"))
                    .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n")
                    .endsWith("hi");
        }
    }

    @Test
    void a_handler_that_fails_is_answered_with_500_and_the_connection_lives_on() throws Exception {
        HttpHandler handler = request -> switch (request.path()) {
            case "/throws" -> throw new IllegalStateException("broken");
            case "/fails" -> CompletableFuture.failedFuture(new IllegalStateException("broken later"));
            case "/header" ->
                CompletableFuture.completedFuture(HttpResponse.of(200).with("X", "a\r\nb"));
            default -> ECHO.handle(request);
        };
        try (HttpServer server = HttpServer.builder(LOOPS, handler).start();
                HandsetConnection connection = DmHttpClient.on(LOOPS).connection()) {
            assertThat(text(answered(post(connection, server.url("/throws"), ""))
                            .body()))
                    .isEqualTo("The server failed at this request: java.lang.IllegalStateException: broken\n");
            assertThat(text(answered(post(connection, server.url("/fails"), "")).body()))
                    .isEqualTo("The server failed at this request: java.lang.IllegalStateException: broken later\n");
            assertThat(answered(post(connection, server.url("/header"), "")).status())
                    .isEqualTo(500);
            assertThat(answered(post(connection, server.url("/"), "x")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void an_idle_connection_is_closed() throws Exception {
        try (HttpServer server = HttpServer.builder(LOOPS, ECHO)
                .idleTimeout(Duration.ofMillis(10))
                .start()) {
            assertThat(rawConversation(server)).isEmpty();
        }
    }

    @Test
    void closing_lets_a_request_under_way_be_answered_and_refuses_new_ones() throws Exception {
        CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
        CountDownLatch arrived = new CountDownLatch(1);
        HttpServer server = HttpServer.builder(LOOPS, request -> {
                    arrived.countDown();
                    return answer;
                })
                .start();
        HttpUrl url = server.url("/");
        try (HandsetConnection connection = DmHttpClient.on(LOOPS).connection()) {
            var outcome = connection.post(url, Headers.EMPTY, new byte[0]).toCompletableFuture();
            arrived.await();
            Thread closing = Thread.ofVirtual().start(server::close);
            answer.completeAsync(() -> HttpResponse.text(200, "last words"));

            assertThat(text(answered(outcome.get()).body())).isEqualTo("last words");
            closing.join();
            assertThat(Loopback.failed(post(connection, url, "")).kind()).isEqualTo(TransportFailure.Kind.REFUSED);
        }
    }

    @Test
    void many_connections_are_served_at_the_same_time() throws Exception {
        try (HttpServer server = HttpServer.builder(LOOPS, ECHO).start()) {
            DmHttpClient client = DmHttpClient.on(LOOPS);
            List<CompletableFuture<HttpOutcome>> outcomes = IntStream.range(0, 200)
                    .mapToObj(i -> client.connection()
                            .post(server.url("/" + i), Headers.EMPTY, octets("body " + i))
                            .toCompletableFuture())
                    .toList();

            for (int i = 0; i < outcomes.size(); i++) {
                assertThat(text(answered(outcomes.get(i).get()).body())).isEqualTo("body " + i);
            }
        }
    }

    @Test
    void a_port_in_use_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpServer.Builder builder = HttpServer.builder(LOOPS, ECHO).listenOn("127.0.0.1", taken.getLocalPort());

            assertThatThrownBy(builder::start)
                    .isInstanceOf(ServerStartException.class)
                    .hasMessage("Cannot listen on 127.0.0.1:" + taken.getLocalPort()
                            + ": Address already in use; choose another address or port, or stop what uses it");
        }
    }
}
