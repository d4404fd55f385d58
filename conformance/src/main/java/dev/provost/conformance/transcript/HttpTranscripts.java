package dev.provost.conformance.transcript;

import dev.provost.transport.ExchangeTimes;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpRequest;
import dev.provost.transport.TransportFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes transcripts of what the recorder of the transport heard. */
public final class HttpTranscripts {

    private HttpTranscripts() {}

    /**
     * The transcript of recorded exchanges in order of their start. An attempt that met a stale connection and was made
     * again is left out, because the server never saw it.
     */
    public static Transcript of(List<HttpExchange> recorded) {
        return Transcript.of(exchanges(recorded));
    }

    /** As {@link #of}, of what somebody overheard: sessions may lack their beginning, and nothing is known of the time before. */
    public static Transcript overheard(List<HttpExchange> recorded) {
        return Transcript.overheard(exchanges(recorded));
    }

    private static List<Exchange> exchanges(List<HttpExchange> recorded) {
        List<Exchange> exchanges = new ArrayList<>(recorded.size());
        for (int i = 0; i < recorded.size(); i++) {
            boolean madeAgain = i + 1 < recorded.size() && isRetryOf(recorded.get(i + 1), recorded.get(i));
            if (!madeAgain) {
                HttpExchange each = recorded.get(i);
                boolean beside = recorded.stream().anyMatch(other -> other != each && overlap(each, other));
                exchanges.add(beside ? exchange(each).besideAnother() : exchange(each));
            }
        }
        return exchanges;
    }

    private static boolean overlap(HttpExchange one, HttpExchange other) {
        return one.times().startedNanos() < other.times().finishedNanos()
                && other.times().startedNanos() < one.times().finishedNanos()
                && one.request().body().length > 0
                && Arrays.equals(one.request().body(), other.request().body());
    }

    private static boolean isRetryOf(HttpExchange later, HttpExchange earlier) {
        return earlier.response().isEmpty()
                && later.attempt() == earlier.attempt() + 1
                && later.request().body() == earlier.request().body();
    }

    private static Exchange exchange(HttpExchange recorded) {
        ExchangeTimes times = recorded.times();
        HttpRequest request = recorded.request();
        WireMessage client = WireMessage.ofClient(times.startedWall(), headers(request.headers()), request.body());
        return recorded.response()
                .map(response -> Exchange.answered(
                        client,
                        WireMessage.ofServer(
                                times.wallAt(times.finishedNanos()),
                                response.status(),
                                headers(response.headers()),
                                response.body())))
                .orElseGet(() -> unanswered(client, recorded.failure().orElseThrow()));
    }

    private static Exchange unanswered(WireMessage client, TransportFailure failure) {
        if (failure.kind().isAboutTls()) {
            return Exchange.cutShort(client, failure.message(), Exchange.Cut.IN_REQUEST);
        }
        return switch (failure.kind()) {
            case CUT_IN_REQUEST -> Exchange.cutShort(client, failure.message(), Exchange.Cut.IN_REQUEST);
            case CUT_IN_REPLY, NOT_RECORDED -> Exchange.cutShort(client, failure.message(), Exchange.Cut.IN_REPLY);
            default -> Exchange.failed(client, failure.message());
        };
    }

    private static Map<String, String> headers(Headers headers) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.all().forEach(header -> byName.merge(header.name(), header.value(), (a, b) -> a + ", " + b));
        return byName;
    }
}
