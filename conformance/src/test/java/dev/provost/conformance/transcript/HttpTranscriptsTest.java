package dev.provost.conformance.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.transport.ExchangeTimes;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpRequest;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.TransportFailure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HttpTranscriptsTest {

    private static final HttpUrl URL = HttpUrl.parse("http://dm.example/dm");
    private static final ExchangeTimes TIMES = new ExchangeTimes(Instant.EPOCH, 0, OptionalLong.empty(), 2_000_000);
    private static final HttpRequest REQUEST =
            new HttpRequest("POST", "/dm", Headers.of("Accept", "a").with("Accept", "b"), new byte[] {1});

    private static HttpExchange answered(int attempt) {
        return new HttpExchange(
                URL,
                attempt,
                Optional.empty(),
                REQUEST,
                Optional.of(HttpResponse.of(200, "text/plain", new byte[] {2})),
                Optional.empty(),
                new byte[0],
                new byte[0],
                TIMES);
    }

    private static HttpExchange failed(int attempt) {
        return new HttpExchange(
                URL,
                attempt,
                Optional.empty(),
                REQUEST,
                Optional.empty(),
                Optional.of(new TransportFailure(TransportFailure.Kind.RESET, "dm.example closed the connection")),
                new byte[0],
                new byte[0],
                TIMES);
    }

    @Test
    void an_exchange_keeps_octets_headers_and_times() {
        Exchange exchange = HttpTranscripts.of(List.of(answered(1))).exchanges().getFirst();
        WireMessage server = exchange.server().orElseThrow();

        assertThat(exchange.client().octets()).containsExactly(1);
        assertThat(exchange.client().header("accept")).contains("a, b");
        assertThat(server.octets()).containsExactly(2);
        assertThat(server.httpStatus()).hasValue(200);
        assertThat(server.time()).isEqualTo(Instant.EPOCH.plusMillis(2));
    }

    @Test
    void a_failure_says_why() {
        assertThat(HttpTranscripts.of(List.of(failed(1))).exchanges())
                .extracting(Exchange::failure)
                .containsExactly(Optional.of("dm.example closed the connection"));
    }

    @Test
    void an_attempt_on_a_stale_connection_is_left_out() {
        assertThat(HttpTranscripts.of(List.of(failed(1), answered(2))).exchanges())
                .extracting(Exchange::failure)
                .containsExactly(Optional.empty());
    }
}
