package dev.provost.conformance.independent.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilder;

/** A DM server in XML for versions 1.1 and 1.2, with a queue of orders for each device. Safe for use by many threads. */
public final class PlainServer implements AutoCloseable {

    private static final String XML = "application/vnd.syncml.dm+xml";

    private final Style style;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Subscriber> known = new ConcurrentHashMap<>();
    private final Map<String, Subscriber> strangers = new ConcurrentHashMap<>();
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final AtomicInteger lastJob = new AtomicInteger();
    private final Queue<DocumentBuilder> parsers = new ConcurrentLinkedQueue<>();

    private PlainServer(Style style, HttpServer http) {
        this.style = style;
        this.http = http;
    }

    /** A server on a free port of this machine. */
    public static PlainServer start(Style style) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            PlainServer server = new PlainServer(style, http);
            http.createContext("/manage", server::serve);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/manage");
    }

    /** Makes a device known. */
    public void enrol(Subscriber subscriber) {
        known.put(subscriber.device(), subscriber);
    }

    /** Forgets a device. */
    public void forget(String device) {
        known.remove(device);
    }

    /** A device that is known. */
    public Subscriber subscriber(String device) {
        return Optional.ofNullable(known.get(device)).orElseThrow();
    }

    /** Has something done in the next session of a device. */
    public Job queue(String device, Order order) {
        Job job = new Job("job-" + lastJob.incrementAndGet(), order);
        jobs.put(job.id(), job);
        Subscriber subscriber = subscriber(device);
        synchronized (subscriber) {
            subscriber.queue().add(job);
        }
        return job;
    }

    /** An order that was given. */
    public Job job(String id) {
        return Optional.ofNullable(jobs.get(id)).orElseThrow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                    .orElse("");
            if (!exchange.getRequestMethod().equals("POST")) {
                send(exchange, 405, "text/plain", "POST only".getBytes(StandardCharsets.UTF_8));
            } else if (!type.startsWith(XML)) {
                send(exchange, 415, "text/plain", "XML only".getBytes(StandardCharsets.UTF_8));
            } else if (!readsUtf8(exchange)) {
                exchange.sendResponseHeaders(406, -1);
            } else {
                answer(exchange, request);
            }
        }
    }

    private static boolean readsUtf8(HttpExchange exchange) {
        String charsets = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Charset"))
                .orElse("utf-8")
                .toLowerCase(Locale.ROOT);
        return charsets.contains("utf-8") || charsets.contains("*");
    }

    private void answer(HttpExchange exchange, byte[] request) throws IOException {
        Optional<Incoming> message = read(request);
        if (message.isEmpty()) {
            refuse(exchange);
            return;
        }
        byte[] reply = reply(message.get(), request);
        if (style.has(Fault.HTML_IN_SESSION) && !message.get().header("MsgID").equals("1")) {
            send(exchange, 200, "text/html", page("It works!"));
        } else {
            boolean parameters = style.has(Manner.MEDIA_TYPE_PARAMETERS);
            send(
                    exchange,
                    200,
                    parameters ? "Application/Vnd.SyncML.DM+XML; Charset=\"UTF-8\"; verdtd=1.2" : XML,
                    reply);
        }
    }

    private Optional<Incoming> read(byte[] request) {
        DocumentBuilder parser = Optional.ofNullable(parsers.poll()).orElseGet(Incoming::parser);
        try {
            return Incoming.read(request, parser);
        } finally {
            parsers.add(parser);
        }
    }

    private void refuse(HttpExchange exchange) throws IOException {
        if (style.has(Fault.HTML_FOR_MALFORMED)) {
            send(exchange, 200, "text/html", page("Something went wrong"));
        } else if (style.has(Manner.HTML_ERROR_PAGES)) {
            send(exchange, 400, "text/html", page("Bad request"));
        } else {
            send(exchange, 400, "text/plain", "no message".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] page(String title) {
        return "<html><body><h1>%s<br></h1></body></html>".formatted(title).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] reply(Incoming message, byte[] request) {
        String device = message.header("Source/LocURI");
        Optional<Subscriber> enrolled = Optional.ofNullable(known.get(device));
        Subscriber subscriber = enrolled.orElseGet(
                () -> strangers.computeIfAbsent(device, d -> new Subscriber(d, "", "", "", Optional.empty(), "none")));
        synchronized (subscriber) {
            Optional<Talk> open = subscriber.talk().filter(t -> t.goesOnWith(message, request));
            if (open.isEmpty()) {
                subscriber.talk().ifPresent(Talk::abandon);
                subscriber.begin(new Talk(style, url().toString(), enrolled, subscriber));
            }
            return subscriber.talk().orElseThrow().answer(message, request);
        }
    }

    private void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (style.has(Manner.CLOSES_CONNECTIONS)) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        int length = body.length;
        int announced = length;
        boolean ofDm = !type.startsWith("text/");
        if (ofDm && style.has(Fault.CONTENT_LENGTH_TOO_LONG)) {
            announced = length + 20;
        } else if (ofDm && style.has(Fault.CONTENT_LENGTH_TOO_SHORT)) {
            announced = length - 20;
            length = announced;
        }
        exchange.sendResponseHeaders(status, style.has(Manner.CHUNKED) ? 0 : announced);
        exchange.getResponseBody().write(body, 0, length);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
