package dev.provost.transport;

import static dev.provost.transport.Loopback.answered;
import static dev.provost.transport.Loopback.failed;
import static dev.provost.transport.Loopback.post;
import static dev.provost.transport.Loopback.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.transport.ScriptedPeer.Script;
import dev.provost.transport.TransportFailure.Kind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DmHttpClientTest {

    private static final EventLoops LOOPS = EventLoops.of("client-test", 1);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

    private final DmHttpClient client = DmHttpClient.on(LOOPS);

    @AfterAll
    static void end_the_loops() {
        LOOPS.close();
    }

    @Test
    void a_post_has_exactly_the_headers_that_were_asked_for() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(OK));
                HandsetConnection connection = client.connection()) {
            HttpResponse response = answered(post(connection, peer.url(), "body"));

            assertThat(response.status()).isEqualTo(200);
            assertThat(text(response.body())).isEqualTo("hi");
            assertThat(peer.requests())
                    .containsExactly("POST /dm HTTP/1.1\r\nContent-Type: text/plain\r\nHost: 127.0.0.1:"
                            + peer.url().endpoint().port() + "\r\nContent-Length: 4\r\n\r\nbody");
        }
    }

    @Test
    void octets_on_the_wire_are_counted() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(OK));
                HandsetConnection connection = client.connection()) {
            HttpOutcome outcome = post(connection, peer.url(), "body");

            assertThat(outcome.octetsReceived()).isEqualTo(OK.length());
            assertThat(outcome.octetsSent())
                    .isEqualTo(peer.requests().getFirst().length());
            assertThat(outcome.nanos()).isPositive();
        }
    }

    @Test
    void messages_share_one_connection() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(OK, OK, OK));
                HandsetConnection connection = client.connection()) {
            for (String body : List.of("one", "two", "three")) {
                answered(post(connection, peer.url(), body));
            }

            assertThat(peer.connections()).isEqualTo(1);
            assertThat(peer.requests()).hasSize(3);
        }
    }

    @Test
    void a_server_that_closes_after_each_answer_gets_a_connection_per_message() throws Exception {
        String closing = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi";
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(closing), Script.answering(closing));
                HandsetConnection connection = client.connection()) {
            answered(post(connection, peer.url(), "one"));
            answered(post(connection, peer.url(), "two"));

            assertThat(peer.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_kept_connection_that_the_server_closed_without_a_word_is_replaced() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(OK), Script.answering(OK));
                HandsetConnection connection = client.connection()) {
            answered(post(connection, peer.url(), "one"));

            assertThat(text(answered(post(connection, peer.url(), "two")).body()))
                    .isEqualTo("hi");
            assertThat(peer.requests()).hasSize(2);
        }
    }

    @Test
    void a_kept_connection_that_dies_on_the_second_message_is_retried_once() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(OK, ""), Script.answering(OK));
                HandsetConnection connection = client.connection()) {
            answered(post(connection, peer.url(), "one"));
            answered(post(connection, peer.url(), "two"));

            assertThat(peer.connections()).isEqualTo(2);
            assertThat(peer.requests()).hasSize(3);
            assertThat(peer.requests().get(2)).isEqualTo(peer.requests().get(1));
        }
    }

    @Test
    void a_message_is_not_repeated_after_the_first_octet_of_a_response() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(OK, "H"), Script.answering(OK));
                HandsetConnection connection = client.connection()) {
            answered(post(connection, peer.url(), "one"));

            TransportFailure failure = failed(post(connection, peer.url(), "two"));

            assertThat(failure.kind()).isEqualTo(Kind.RESET);
            assertThat(peer.connections()).isEqualTo(1);
        }
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
                            Kind.RESET,
                            peer.url().endpoint()
                                    + " closed the connection in the middle of its response, after 43 octets"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nha"})
    void a_response_that_breaks_off_elsewhere_is_a_reset_too(String half) throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(half));
                HandsetConnection connection = client.connection()) {
            assertThat(failed(post(connection, peer.url(), "one")).kind()).isEqualTo(Kind.RESET);
        }
    }

    @Test
    void a_chunked_response_is_put_together() throws Exception {
        String chunked =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n5;x=y\r\ndefgh\r\n0\r\nT: v\r\n\r\n";
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(chunked, OK));
                HandsetConnection connection = client.connection()) {
            assertThat(text(answered(post(connection, peer.url(), "one")).body()))
                    .isEqualTo("abcdefgh");
            assertThat(text(answered(post(connection, peer.url(), "two")).body()))
                    .isEqualTo("hi");
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_response_without_a_length_ends_with_its_connection() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering("HTTP/1.0 200 OK\r\n\r\nuntil the end"));
                HandsetConnection connection = client.connection()) {
            assertThat(text(answered(post(connection, peer.url(), "one")).body()))
                    .isEqualTo("until the end");
        }
    }

    @Test
    void an_interim_response_is_passed_over() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering("HTTP/1.1 100 Continue\r\n\r\n" + OK));
                HandsetConnection connection = client.connection()) {
            assertThat(answered(post(connection, peer.url(), "one")).status()).isEqualTo(200);
        }
    }

    @Test
    void a_redirect_is_an_answer_and_not_followed() throws Exception {
        String redirect = "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n";
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(redirect, OK));
                HandsetConnection connection = client.connection()) {
            HttpResponse response = answered(post(connection, peer.url(), "one"));

            assertThat(response.status()).isEqualTo(302);
            assertThat(response.headers().first("location")).contains("/elsewhere");
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

            assertThat(failure.kind()).isEqualTo(Kind.TLS);
            assertThat(failure.message()).startsWith("TLS with " + peer.url().endpoint() + " failed (");
        }
    }

    @Test
    void a_second_request_has_to_wait_for_the_first() throws Exception {
        HandsetConnection connection = client.connection();
        try (ScriptedPeer peer = ScriptedPeer.of(Script.silent())) {
            var first = connection.post(peer.url(), Headers.EMPTY, new byte[0]).toCompletableFuture();
            var second = connection.post(peer.url(), Headers.EMPTY, new byte[0]).toCompletableFuture();

            assertThatThrownBy(second::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
            connection.close();
            assertThat(failed(first.get()))
                    .isEqualTo(new TransportFailure(
                            Kind.ABANDONED,
                            "The handset gave up the exchange with "
                                    + peer.url().endpoint()));
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
}
