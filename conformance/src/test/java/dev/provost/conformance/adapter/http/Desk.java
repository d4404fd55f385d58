package dev.provost.conformance.adapter.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A server that answers what the test told it to, in order, and keeps what it was asked. */
final class Desk implements AutoCloseable {

    record Reply(int status, String body, String... headers) {}

    private final HttpServer server;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    private Desk(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.start();
    }

    static Desk open() throws IOException {
        return over(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    static Desk over(HttpServer server) {
        return new Desk(server);
    }

    synchronized Desk reply(int status, String body, String... headers) {
        replies.add(new Reply(status, body, headers));
        return this;
    }

    /** Method, target, selected fields and body of each request. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Reply reply = note(exchange, body);
        for (int i = 0; i < reply.headers().length; i += 2) {
            exchange.getResponseHeaders().add(reply.headers()[i], reply.headers()[i + 1]);
        }
        byte[] octets = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    private synchronized Reply note(HttpExchange exchange, String body) {
        StringBuilder line = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        for (String name : new String[] {"Authorization", "X-Tenant", "Content-Type"}) {
            String value = exchange.getRequestHeaders().getFirst(name);
            line.append(value == null ? "" : " [" + value + "]");
        }
        asked.add(line + (body.isEmpty() ? "" : " " + body));
        return replies.isEmpty() ? new Reply(500, "nothing more to say") : replies.poll();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
