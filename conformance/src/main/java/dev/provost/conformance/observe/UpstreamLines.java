package dev.provost.conformance.observe;

import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import dev.provost.transport.HandsetConnection;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpOutcome;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.tls.TlsClient;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Connections to the server, used again where they are free. Thread-safe. */
final class UpstreamLines implements AutoCloseable {

    private static final int MOST_IDLE = 64;

    /** A connection and the last attempt on it. */
    private record Line(HandsetConnection connection, AtomicReference<Optional<HttpExchange>> last) {}

    private final EventLoops loops;
    private final Optional<TlsClient> tls;
    private final Duration patience;
    private final int largest;
    private final Consumer<HttpExchange> heard;
    private final Deque<Line> idle = new ConcurrentLinkedDeque<>();

    UpstreamLines(
            EventLoops loops, Optional<TlsClient> tls, Duration patience, int largest, Consumer<HttpExchange> heard) {
        this.loops = loops;
        this.tls = tls;
        this.patience = patience;
        this.largest = largest;
        this.heard = heard;
    }

    /** Sends a request over a free connection; an attempt that met a stale connection is not told. */
    CompletionStage<HttpOutcome> send(String method, HttpUrl url, Headers headers, byte[] body) {
        Line line = Optional.ofNullable(idle.pollFirst()).orElseGet(this::open);
        return line.connection().send(method, url, headers, body).whenComplete((outcome, problem) -> {
            line.last().getAndSet(Optional.empty()).ifPresent(heard);
            if (outcome instanceof HttpOutcome.Answered && idle.size() < MOST_IDLE) {
                idle.addFirst(line);
            } else {
                line.connection().close();
            }
        });
    }

    @Override
    public void close() {
        idle.forEach(line -> line.connection().close());
        idle.clear();
    }

    private Line open() {
        AtomicReference<Optional<HttpExchange>> last = new AtomicReference<>(Optional.empty());
        DmHttpClient.Builder builder = DmHttpClient.builder(loops)
                .responseTimeout(patience)
                .maxResponseOctets(largest)
                .recorder(exchange -> last.set(Optional.of(exchange)));
        tls.ifPresent(builder::tls);
        return new Line(builder.build().connection(), last);
    }
}
