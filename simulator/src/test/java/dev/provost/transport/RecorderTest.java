package dev.provost.transport;

import static dev.provost.transport.Loopback.octets;
import static dev.provost.transport.Loopback.post;
import static dev.provost.transport.Loopback.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.transport.ScriptedPeer.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private static final EventLoops LOOPS = EventLoops.of("recorder-test", 1);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final List<HttpExchange> exchanges = new CopyOnWriteArrayList<>();
    private final DmHttpClient client = DmHttpClient.builder(LOOPS)
            .recorder(exchanges::add)
            .time(new TickingTime())
            .build();

    /** Every reading of the monotonic clock is ten nanoseconds after the one before. */
    private static final class TickingTime implements TimeSource {
        private final AtomicLong ticks = new AtomicLong();

        @Override
        public long nanos() {
            return 10 * ticks.incrementAndGet();
        }

        @Override
        public Instant wall() {
            return NOON;
        }
    }

    @AfterAll
    static void end_the_loops() {
        LOOPS.close();
    }

    @Test
    void every_octet_of_both_directions_is_kept() throws Exception {
        String chunked = "HTTP/1.1 200 Fine\r\nServer:  odd \r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n";
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(chunked));
                HandsetConnection connection = client.connection()) {
            post(connection, peer.url(), "body");

            HttpExchange exchange = exchanges.getFirst();
            String head = "POST /dm HTTP/1.1\r\nContent-Type: text/plain\r\nHost: "
                    + peer.url().endpoint() + "\r\nContent-Length: 4\r\n\r\n";
            assertThat(text(exchange.requestOctets())).isEqualTo(head + "body");
            assertThat(text(exchange.requestHead())).isEqualTo(head);
            assertThat(text(exchange.responseOctets())).isEqualTo(chunked);
            assertThat(text(exchange.responseHead()))
                    .isEqualTo("HTTP/1.1 200 Fine\r\nServer:  odd \r\nTransfer-Encoding: chunked\r\n\r\n");
            assertThat(exchange.response())
                    .contains(new HttpResponse(
                            200, Headers.of("Server", "odd").with("Transfer-Encoding", "chunked"), octets("hi")));
            assertThat(exchange.request())
                    .isEqualTo(new HttpRequest(
                            "POST",
                            "/dm",
                            Headers.of("Content-Type", "text/plain")
                                    .with("Host", peer.url().endpoint().toString())
                                    .with("Content-Length", "4"),
                            octets("body")));
            assertThat(exchange.failure()).isEmpty();
        }
    }

    @Test
    void times_come_from_the_clock_of_the_client() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(OK));
                HandsetConnection connection = client.connection()) {
            post(connection, peer.url(), "body");

            ExchangeTimes times = exchanges.getFirst().times();
            assertThat(times).isEqualTo(new ExchangeTimes(NOON, 20, OptionalLong.of(40), 50));
            assertThat(times.duration()).isEqualTo(Duration.ofNanos(30));
            assertThat(times.wallAt(times.finishedNanos())).isEqualTo(NOON.plusNanos(30));
        }
    }

    @Test
    void exchanges_of_one_connection_share_its_number_and_ports() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(OK, OK), Script.answering(OK));
                HandsetConnection connection = client.connection();
                HandsetConnection other = client.connection()) {
            post(connection, peer.url(), "one");
            post(connection, peer.url(), "two");
            post(other, peer.url(), "three");

            List<ConnectionFacts> facts = exchanges.stream()
                    .map(HttpExchange::connection)
                    .map(Optional::orElseThrow)
                    .toList();
            assertThat(facts).extracting(ConnectionFacts::number).containsExactly(1L, 1L, 2L);
            assertThat(facts.get(0)).isEqualTo(facts.get(1));
            assertThat(facts.get(0).server()).isEqualTo(peer.url().endpoint());
            assertThat(facts.get(0).client().host()).isEqualTo("127.0.0.1");
            assertThat(facts.get(0).client().port())
                    .isPositive()
                    .isNotEqualTo(facts.get(2).client().port());
        }
    }

    @Test
    void both_attempts_are_recorded_when_a_stale_connection_is_replaced() throws Exception {
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(OK, ""), Script.answering(OK));
                HandsetConnection connection = client.connection()) {
            post(connection, peer.url(), "one");
            post(connection, peer.url(), "two");

            assertThat(exchanges).extracting(HttpExchange::attempt).containsExactly(1, 1, 2);
            assertThat(exchanges.get(1).failure()).isPresent();
            assertThat(exchanges.get(1).responseOctets()).isEmpty();
            assertThat(exchanges.get(2).response()).isPresent();
        }
    }

    @Test
    void what_came_of_a_broken_response_is_kept() throws Exception {
        String half = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";
        try (ScriptedPeer peer = ScriptedPeer.of(Script.answering(half));
                HandsetConnection connection = client.connection()) {
            post(connection, peer.url(), "one");

            assertThat(text(exchanges.getFirst().responseOctets())).isEqualTo(half);
            assertThat(exchanges.getFirst().failure()).isPresent();
        }
    }

    @Test
    void a_connection_that_never_came_about_is_recorded_without_one() throws Exception {
        ScriptedPeer gone = ScriptedPeer.of();
        gone.close();
        try (HandsetConnection connection = client.connection()) {
            post(connection, gone.url(), "one");

            assertThat(exchanges).hasSize(1);
            assertThat(exchanges.getFirst().connection()).isEmpty();
            assertThat(exchanges.getFirst().requestOctets()).isEmpty();
            assertThat(exchanges.getFirst().failure().orElseThrow().kind()).isEqualTo(TransportFailure.Kind.REFUSED);
        }
    }
}
