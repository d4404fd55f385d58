package dev.provost.conformance.observe;

import dev.provost.transport.Endpoint;
import dev.provost.transport.EventLoops;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpOutcome;
import dev.provost.transport.HttpRequest;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.HttpServer;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.tls.TlsClient;
import dev.provost.transport.tls.TlsServer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Stands between devices and a server, passes everything on octet for octet, and tells what it heard. Bodies are bounded to 4 MiB.
 * Thread-safe.
 *
 * <p>Only the fields that belong to a single connection are left out (RFC 9110, 7.6.1); {@code Host} becomes that of the server.
 */
public final class RecordingProxy implements AutoCloseable {

    private static final int LARGEST_BODY = 4 << 20;
    private static final int BAD_GATEWAY = 502;

    private final HttpServer server;
    private final UpstreamLines lines;
    private final HttpUrl to;

    private RecordingProxy(Settings settings, EventLoops loops, Consumer<HttpExchange> heard) {
        this.to = settings.to();
        this.lines = new UpstreamLines(loops, settings.client(), settings.patience(), LARGEST_BODY, heard);
        HttpServer.Builder builder = HttpServer.builder(loops, this::handle)
                .listenOn(settings.listen().host(), settings.listen().port())
                .maxRequestOctets(LARGEST_BODY);
        settings.tls().ifPresent(builder::tls);
        this.server = builder.start();
    }

    /**
     * Where a proxy stands.
     *
     * @param listen where devices reach it; port 0 takes a free one
     * @param to the DM endpoint that it passes everything on to
     * @param tls how it speaks TLS with devices; empty for plain HTTP
     * @param client how it speaks TLS with the server
     * @param patience how long the server may take for an answer
     */
    public record Settings(
            Endpoint listen, HttpUrl to, Optional<TlsServer> tls, Optional<TlsClient> client, Duration patience) {}

    /**
     * Starts listening.
     *
     * @param heard takes every exchange when it is over, on an event loop: quick and never throwing
     * @throws dev.provost.transport.ServerStartException when the address cannot be listened on
     */
    public static RecordingProxy start(EventLoops loops, Settings settings, Consumer<HttpExchange> heard) {
        return new RecordingProxy(settings, loops, heard);
    }

    /** The URL that takes the place of the server's in a device. */
    public HttpUrl url() {
        return server.url(to.target());
    }

    @Override
    public void close() {
        server.close();
        lines.close();
    }

    private CompletionStage<HttpResponse> handle(HttpRequest request) {
        Headers passed = EndToEnd.of(request.headers())
                .without("Host")
                .without("Content-Length")
                .without("Expect");
        return lines.send(request.method(), target(request), passed, request.body())
                .thenApply(RecordingProxy::answer);
    }

    /** The path is the device's; the root stands for the address of the server. */
    private HttpUrl target(HttpRequest request) {
        return request.target().equals("/") ? to : new HttpUrl(to.secure(), to.endpoint(), path(request.target()));
    }

    private static String path(String target) {
        return target.startsWith("/") ? target : HttpUrl.parse(target).target();
    }

    private static HttpResponse answer(HttpOutcome outcome) {
        return switch (outcome) {
            case HttpOutcome.Answered answered ->
                new HttpResponse(
                        answered.response().status(),
                        EndToEnd.of(answered.response().headers()),
                        answered.response().body());
            case HttpOutcome.Failed failed ->
                HttpResponse.text(
                        BAD_GATEWAY,
                        "The server gave no answer: " + failed.failure().message() + "\n");
        };
    }
}
