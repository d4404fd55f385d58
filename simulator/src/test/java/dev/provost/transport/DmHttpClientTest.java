package dev.provost.transport;

import static dev.provost.transport.Loopback.answered;
import static dev.provost.transport.Loopback.failed;
import static dev.provost.transport.Loopback.post;
import static dev.provost.transport.Loopback.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.transport.ScriptedPeer.Script;
import dev.provost.transport.TransportFailure.Kind;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

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

            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(peer.connections()).isEqualTo(1);
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
}
