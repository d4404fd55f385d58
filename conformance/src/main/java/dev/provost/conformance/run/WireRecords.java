package dev.provost.conformance.run;

import dev.provost.transport.HttpExchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts recorded exchanges of one or more devices into one order. */
final class WireRecords {

    private WireRecords() {}

    /** The exchanges in the order in which they began, without first attempts on connections that were closed already. */
    static List<HttpExchange> inOrder(List<HttpExchange> exchanges) {
        List<HttpExchange> ordered = new ArrayList<>(exchanges);
        ordered.sort(Comparator.comparingLong((HttpExchange e) -> e.times().startedNanos())
                .thenComparingInt(HttpExchange::attempt));
        ordered.removeIf(e -> e.response().isEmpty() && isMadeAgain(e, exchanges));
        return ordered;
    }

    private static boolean isMadeAgain(HttpExchange failed, List<HttpExchange> all) {
        return all.stream()
                .anyMatch(e -> e.attempt() == failed.attempt() + 1
                        && e.request().body() == failed.request().body());
    }
}
