package dev.provost.transport;

import static dev.provost.transport.Loopback.answered;
import static dev.provost.transport.Loopback.failed;
import static dev.provost.transport.Loopback.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.transport.ScriptedPeer.Script;
import dev.provost.transport.TransportFailure.Kind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DmHttpClientFailureTest {

    private static final EventLoops LOOPS = EventLoops.of("client-test", 1);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

    private final DmHttpClient client = DmHttpClient.on(LOOPS);

    @AfterAll
    static void end_the_loops() {
        LOOPS.close();
    }

    @Test
    void a_new_connection_that_is_closed_without_an_answer_is_no_stale_one() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(""), Script.answering(OK));
                HandsetConnection connection = client.connection()) {
            TransportFailure failure = failed(post(connection, peer.url(), "one"));

            assertThat(failure)
                    .isEqualTo(new TransportFailure(
                            Kind.RESET, peer.url().endpoint() + " closed the connection without an answer"));
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void half_a_body_is_a_failure_that_says_how_much_came() throws Exception {
        String half = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(half));
                HandsetConnection connection = client.connection()) {
            assertThat(failed(post(connection, peer.url(), "one")))
                    .isEqualTo(new TransportFailure(
                            Kind.INCOMPLETE,
                            peer.url().endpoint()
                                    + " closed the connection in the middle of its response, after 43 octets"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nha"})
    void a_response_that_breaks_off_elsewhere_is_incomplete_too(String half) throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(half));
                HandsetConnection connection = client.connection()) {
            assertThat(failed(post(connection, peer.url(), "one")).kind()).isEqualTo(Kind.INCOMPLETE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "<html></html>\r\n\r\n"})
    void what_is_no_http_is_malformed(String nonsense) throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.stalling(nonsense));
                HandsetConnection connection = client.connection()) {
            TransportFailure failure = failed(post(connection, peer.url(), "one"));

            assertThat(failure.kind()).isEqualTo(Kind.MALFORMED_HTTP);
            assertThat(failure.message())
                    .startsWith(peer.url().endpoint() + " answered with something that is not HTTP/1.1 (");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n60\r\n"
            })
    void a_response_beyond_the_limit_is_given_up(String head) throws Exception {
        DmHttpClient small = DmHttpClient.builder(LOOPS).maxResponseOctets(100).build();
        String answer = head + "x".repeat(96) + "\r\n60\r\n" + "x".repeat(96) + "\r\n0\r\n\r\n";
        try (ScriptedPeer peer = ScriptedPeer.of(Script.stalling(answer));
                HandsetConnection connection = small.connection()) {
            assertThat(failed(post(connection, peer.url(), "one")))
                    .isEqualTo(new TransportFailure(
                            Kind.TOO_LARGE,
                            "The response of " + peer.url().endpoint() + " is larger than the limit of 100 octets"));
        }
    }

    @Test
    void a_response_just_at_the_limit_is_accepted() throws Exception {
        DmHttpClient small = DmHttpClient.builder(LOOPS).maxResponseOctets(2).build();
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(OK));
                HandsetConnection connection = small.connection()) {
            assertThat(answered(post(connection, peer.url(), "one")).body()).hasSize(2);
        }
    }

    @Test
    void an_endless_head_is_given_up() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.stalling("HTTP/1.1 200 OK\r\nX: " + "x".repeat(70_000)));
                HandsetConnection connection = client.connection()) {
            TransportFailure failure = failed(post(connection, peer.url(), "one"));

            assertThat(failure.kind()).isEqualTo(Kind.TOO_LARGE);
            assertThat(failure.message())
                    .startsWith("The head of the response of " + peer.url().endpoint());
        }
    }

    @Test
    void a_server_that_never_answers_runs_into_the_time_out() throws Exception {
        DmHttpClient hasty = DmHttpClient.builder(LOOPS)
                .responseTimeout(Duration.ofMillis(20))
                .build();
        try (ScriptedPeer peer = ScriptedPeer.of(Script.silent());
                HandsetConnection connection = hasty.connection()) {
            assertThat(failed(post(connection, peer.url(), "one")))
                    .isEqualTo(new TransportFailure(
                            Kind.RESPONSE_TIMEOUT, peer.url().endpoint() + " did not answer within 20 ms"));
        }
    }

    @Test
    void a_server_that_stalls_in_its_response_runs_into_the_time_out() throws Exception {
        DmHttpClient hasty = DmHttpClient.builder(LOOPS)
                .responseTimeout(Duration.ofMillis(300))
                .build();
        try (ScriptedPeer peer = ScriptedPeer.of(Script.stalling("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"));
                HandsetConnection connection = hasty.connection()) {
            TransportFailure failure = failed(post(connection, peer.url(), "one"));

            assertThat(failure.kind()).isEqualTo(Kind.RESPONSE_TIMEOUT);
        }
    }

    @Test
    void a_port_where_nothing_listens_is_named() throws Exception {
        int port;
        try (ServerSocket reserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = reserved.getLocalPort();
        }
        try (HandsetConnection connection = client.connection()) {
            HttpUrl url = HttpUrl.parse("http://127.0.0.1:" + port + "/dm");

            assertThat(failed(post(connection, url, "one")))
                    .isEqualTo(new TransportFailure(
                            Kind.REFUSED,
                            "127.0.0.1:" + port + " refused the connection; start the server or correct the port"));
        }
    }

    @Test
    void an_unknown_host_is_named() throws Exception {
        try (HandsetConnection connection = client.connection()) {
            assertThat(failed(post(connection, HttpUrl.parse("http://no-such-host.invalid/dm"), "one")))
                    .isEqualTo(new TransportFailure(
                            Kind.UNREACHABLE,
                            "The host of no-such-host.invalid:80 is unknown; check the name in the URL"));
        }
    }

    @Test
    void plain_text_at_a_tls_port_is_a_tls_failure() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.greeting("HTTP/1.1 400 Bad Request\r\n\r\n"));
                HandsetConnection connection = client.connection()) {
            HttpUrl secure = HttpUrl.parse("https://" + peer.url().endpoint() + "/dm");

            TransportFailure failure = failed(post(connection, secure, "one"));

            assertThat(failure.kind()).isEqualTo(Kind.NO_TLS);
            assertThat(failure.message())
                    .isEqualTo(peer.url().endpoint()
                            + " does not speak TLS; write http:// instead of https://, or correct the port");
        }
    }

    @Test
    void a_header_that_would_break_the_framing_is_refused() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.silent());
                HandsetConnection connection = client.connection()) {
            HttpOutcome outcome = connection
                    .post(peer.url(), Headers.of("X", "a\r\nY: b"), new byte[0])
                    .toCompletableFuture()
                    .get();

            assertThat(failed(outcome).message())
                    .startsWith("The request to " + peer.url().endpoint() + " cannot be written: ");
        }
    }

    @Test
    void closed_loops_end_a_request_as_abandoned() throws Exception {
        EventLoops closed = EventLoops.of("closed", 1);
        HandsetConnection connection = DmHttpClient.on(closed).connection();
        closed.close();

        assertThat(failed(post(connection, HttpUrl.parse("http://127.0.0.1:9/"), "one"))
                        .kind())
                .isEqualTo(Kind.ABANDONED);
        connection.close();
    }

    @Test
    void a_request_ends_when_its_connection_is_closed_while_it_connects() throws Exception {
        EventLoops held = EventLoops.of("held", 1);
        try (ScriptedPeer peer = ScriptedPeer.of(Script.silent())) {
            HandsetConnection connection = DmHttpClient.on(held).connection();
            var outcome = new CompletableFuture<HttpOutcome>();
            connection.execute(() -> {
                connection.post(peer.url(), Headers.EMPTY, new byte[0]).thenAccept(outcome::complete);
                connection.close();
            });

            assertThat(failed(outcome.get()).kind()).isEqualTo(Kind.ABANDONED);
        } finally {
            held.close();
        }
    }
}
