package dev.provost.conformance.run;

import dev.provost.conformance.transcript.Exchange;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.transport.Header;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns recorded exchanges into the transcript that the rules read. */
final class WireRecords {

    private WireRecords() {}

    /** The exchanges in the order in which they began, without first attempts on connections that were closed already. */
    static List<HttpExchange> inOrder(List<HttpExchange> exchanges) {
        List<HttpExchange> ordered = new ArrayList<>(exchanges);
        ordered.sort(Comparator.comparingLong((HttpExchange e) -> e.times().startedNanos())
                .thenComparingInt(HttpExchange::attempt));
        ordered.removeIf(e -> isRepeated(e, exchanges));
        return ordered;
    }

    private static boolean isRepeated(HttpExchange exchange, List<HttpExchange> all) {
        return exchange.failure().isPresent()
                && exchange.attempt() == 1
                && all.stream()
                        .anyMatch(e -> e.attempt() == 2
                                && Arrays.equals(
                                        e.request().body(), exchange.request().body()));
    }

    static Transcript decoded(List<HttpExchange> exchanges) {
        return Transcript.of(
                inOrder(exchanges).stream().map(WireRecords::decoded).toList());
    }

    private static Exchange decoded(HttpExchange exchange) {
        WireMessage client = WireMessage.ofClient(
                exchange.times().startedWall(),
                map(exchange.request().headers()),
                exchange.request().body());
        return exchange.response()
                .map(response -> Exchange.answered(
                        client,
                        WireMessage.ofServer(
                                exchange.times().wallAt(exchange.times().finishedNanos()),
                                response.status(),
                                map(response.headers()),
                                response.body())))
                .orElseGet(() ->
                        Exchange.failed(client, exchange.failure().orElseThrow().message()));
    }

    private static Map<String, String> map(Headers headers) {
        Map<String, String> map = new LinkedHashMap<>();
        for (Header header : headers.all()) {
            map.merge(header.name(), header.value(), (a, b) -> a + ", " + b);
        }
        return map;
    }
}
