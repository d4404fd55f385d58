package dev.provost.conformance.capture;

import dev.provost.transport.BadUrlException;
import dev.provost.transport.ConnectionFacts;
import dev.provost.transport.ExchangeTimes;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpRequest;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.RecordedRequest;
import dev.provost.transport.RecordedResponse;
import dev.provost.transport.TransportFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes exchanges of what was found in packets. */
final class CapturedExchanges {

    private static final byte[] NOTHING = {};

    private CapturedExchanges() {}

    static HttpExchange answered(ConnectionFacts facts, RecordedRequest request, RecordedResponse response) {
        Optional<HttpRequest> asked = ContentCoding.decoded(request.request());
        Optional<HttpResponse> answer = ContentCoding.decoded(response.response());
        if (answer.isEmpty()) {
            return unanswered(facts, request, "The content coding of the answer cannot be undone.");
        }
        return new HttpExchange(
                url(facts, request.request()),
                1,
                Optional.of(facts),
                asked.orElse(request.request()),
                answer,
                Optional.empty(),
                request.octets(),
                response.octets(),
                times(request.began(), response.began(), response.ended()));
    }

    static HttpExchange unanswered(ConnectionFacts facts, RecordedRequest request, String reason) {
        return new HttpExchange(
                url(facts, request.request()),
                1,
                Optional.of(facts),
                ContentCoding.decoded(request.request()).orElse(request.request()),
                Optional.empty(),
                Optional.of(new TransportFailure(TransportFailure.Kind.NOT_RECORDED, reason)),
                request.octets(),
                NOTHING,
                times(request.began(), request.ended(), request.ended()));
    }

    static ExchangeTimes times(Instant began, Instant answered, Instant ended) {
        long start = nanos(began);
        return new ExchangeTimes(
                began,
                start,
                OptionalLong.of(start + nanosBetween(began, answered)),
                start + nanosBetween(began, ended));
    }

    /** Nanoseconds since 1970, which last until 2262; only differences are used. */
    private static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }

    private static long nanosBetween(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return between.isNegative() || between.toDays() > 1 ? 0 : between.toNanos();
    }

    private static HttpUrl url(ConnectionFacts facts, HttpRequest request) {
        String target = request.target();
        try {
            if (target.startsWith("http://")) {
                return HttpUrl.parse(target);
            }
            return new HttpUrl(false, facts.server(), target);
        } catch (BadUrlException e) {
            return new HttpUrl(false, facts.server(), "/");
        }
    }
}
