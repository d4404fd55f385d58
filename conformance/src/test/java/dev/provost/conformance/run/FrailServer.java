package dev.provost.conformance.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The reference server behind a thin skin: it dies, hangs or lies at the first message that a test chooses. */
final class FrailServer implements AutoCloseable {

    private enum Ailment {
        DIES,
        HANGS,
        HANGS_ONCE,
        LIES_ONCE
    }

    private final ReferenceServer reference = ReferenceServer.start(ServerOptions.DEFAULT.withSeed(1));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicBoolean fell = new AtomicBoolean();
    private final Ailment ailment;
    private final Predicate<String> trigger;
    private final UnaryOperator<String> lie;
    private final int port;
    private volatile HttpServer skin;
    private volatile boolean hanging;

    private FrailServer(Ailment ailment, Predicate<String> trigger, UnaryOperator<String> lie) {
        this.ailment = ailment;
        this.trigger = trigger;
        this.lie = lie;
        this.skin = listen(0);
        this.port = skin.getAddress().getPort();
    }

    /** Stops listening at a message. */
    static FrailServer dyingAt(Predicate<String> trigger) {
        return new FrailServer(Ailment.DIES, trigger, UnaryOperator.identity());
    }

    /** Answers nobody any more from a message on. */
    static FrailServer hangingFrom(Predicate<String> trigger) {
        return new FrailServer(Ailment.HANGS, trigger, UnaryOperator.identity());
    }

    /** Leaves one message without an answer. */
    static FrailServer hangingOnceAt(Predicate<String> trigger) {
        return new FrailServer(Ailment.HANGS_ONCE, trigger, UnaryOperator.identity());
    }

    /** Says something else once. */
    static FrailServer lyingOnceAt(Predicate<String> trigger, UnaryOperator<String> lie) {
        return new FrailServer(Ailment.LIES_ONCE, trigger, lie);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/dm");
    }

    ReferenceServer reference() {
        return reference;
    }

    /** Listens again after it died. */
    void rise() {
        skin = listen(port);
    }

    boolean hasFallen() {
        return fell.get();
    }

    private HttpServer listen(int at) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            server.setExecutor(threads);
            server.createContext("/", this::handle);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String text = new String(body, StandardCharsets.UTF_8);
        boolean struck = trigger.test(text) && fell.compareAndSet(false, true);
        hanging |= struck && ailment == Ailment.HANGS;
        if (struck && ailment == Ailment.DIES) {
            skin.stop(0);
        } else if (hanging || struck && ailment == Ailment.HANGS_ONCE) {
            hang();
        } else {
            answer(exchange, body, struck);
        }
        exchange.close();
    }

    private void hang() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, byte[] body, boolean lying) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(reference.url())
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!Map.of("Host", 1, "Content-length", 1, "Connection", 1, "Transfer-encoding", 1)
                    .containsKey(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        HttpResponse<byte[]> response = ask(request.build());
        byte[] said = lying
                ? lie.apply(new String(response.body(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                : response.body();
        response.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        exchange.sendResponseHeaders(response.statusCode(), said.length == 0 ? -1 : said.length);
        exchange.getResponseBody().write(said);
    }

    private HttpResponse<byte[]> ask(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        released.countDown();
        skin.stop(0);
        threads.shutdownNow();
        client.close();
        reference.close();
    }
}
