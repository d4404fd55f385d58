package dev.provost.transport;

import dev.provost.fault.LineFault;
import dev.provost.transport.TransportFailure.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request on its way through at most two attempts; touched on one event loop only. */
final class PendingRequest {

    private final HttpUrl url;
    private final HttpRequest request;
    private final List<LineFault> faults;
    private final Optional<BodyTaker> taker;
    private final TimeSource time;
    private final CompletableFuture<HttpOutcome> outcome = new CompletableFuture<>();
    private final long handedOver;
    private int attempt = 1;
    private long octetsSent;
    private long octetsReceived;
    private boolean untouched = true;
    private @Nullable HttpResponse response;
    private @Nullable TransportFailure failure;

    PendingRequest(
            String method,
            HttpUrl url,
            Headers headers,
            byte[] body,
            List<LineFault> faults,
            Optional<BodyTaker> taker,
            TimeSource time) {
        this.url = url;
        this.request = FaultyForm.of(
                new HttpRequest(method, url.target(), complete(headers, url, method, body), body), faults);
        this.faults = List.copyOf(faults);
        this.taker = taker;
        this.time = time;
        this.handedOver = time.nanos();
    }

    private static Headers complete(Headers given, HttpUrl url, String method, byte[] body) {
        Headers headers = given.contains("Host") ? given : given.with("Host", url.hostHeader());
        boolean lengthDue = body.length > 0 || method.equals("POST") || method.equals("PUT");
        return lengthDue && !headers.contains("Content-Length") && !headers.contains("Transfer-Encoding")
                ? headers.with("Content-Length", Integer.toString(body.length))
                : headers;
    }

    HttpUrl url() {
        return url;
    }

    HttpRequest request() {
        return request;
    }

    /** What the line has in store for it. */
    List<LineFault> faults() {
        return faults;
    }

    /** Who takes the body of the response as it comes; empty when it is to be kept. */
    Optional<BodyTaker> taker() {
        return taker;
    }

    CompletableFuture<HttpOutcome> outcome() {
        return outcome;
    }

    /** Whether the request says {@code Connection: close}, after which the connection is used no more (RFC 9112, 9.6). */
    boolean endsConnection() {
        return request.headers().values("Connection").stream()
                .flatMap(field -> Arrays.stream(field.split(",")))
                .anyMatch(option -> option.strip().equalsIgnoreCase("close"));
    }

    int attempt() {
        return attempt;
    }

    Optional<HttpResponse> response() {
        return Optional.ofNullable(response);
    }

    Optional<TransportFailure> failure() {
        return Optional.ofNullable(failure);
    }

    void succeeded(HttpResponse complete, long sent, long received) {
        response = complete;
        count(sent, received);
    }

    void failed(TransportFailure why, long sent, long received) {
        failure = why;
        count(sent, received);
    }

    private void count(long sent, long received) {
        octetsSent += sent;
        octetsReceived += received;
        untouched = received == 0;
    }

    /** Whether the attempt ended as it does on a connection that the server had closed before. */
    boolean foundStaleConnection() {
        return untouched && failure != null && failure.kind() == Kind.RESET;
    }

    /** Prepares the second attempt. */
    void again() {
        attempt++;
        failure = null;
    }

    void deliver() {
        long nanos = time.nanos() - handedOver;
        HttpResponse answer = response;
        TransportFailure why = failure;
        if (answer != null) {
            outcome.complete(new HttpOutcome.Answered(answer, octetsSent, octetsReceived, nanos));
        } else if (why != null) {
            outcome.complete(new HttpOutcome.Failed(why, octetsSent, octetsReceived, nanos));
        } else {
            outcome.completeExceptionally(new IllegalStateException("A request ended without an outcome"));
        }
    }
}
