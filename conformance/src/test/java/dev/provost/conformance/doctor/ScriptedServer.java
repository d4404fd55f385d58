package dev.provost.conformance.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.provost.adapter.Account;
import dev.provost.conformance.run.Access;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.conformance.run.Ways;
import dev.provost.syncml.Command;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Codec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A server in XML that says what a test wants to each message, and HTTP 400 to all that is none. */
final class ScriptedServer implements AutoCloseable {

    private final HttpServer http;
    private final Function<Message, List<Command>> script;
    private final AtomicInteger messages = new AtomicInteger();

    private ScriptedServer(HttpServer http, Function<Message, List<Command>> script) {
        this.http = http;
        this.script = script;
    }

    static ScriptedServer saying(Function<Message, List<Command>> script) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedServer server = new ScriptedServer(http, script);
            http.createContext("/dm", server::serve);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This as a target with the given versions and accounts. */
    ServerUnderTest target(List<DmVersion> versions, Account... accounts) {
        URI url = URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/dm");
        return new ServerUnderTest(
                url.toString(),
                url,
                "scripted",
                url.toString(),
                versions,
                List.of(Encoding.XML),
                List.of(accounts),
                "none",
                List.of(),
                Ways.of(Access.of(url)));
    }

    /** How many messages came. */
    int messages() {
        return messages.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length == 0) {
            exchange.sendResponseHeaders(400, -1);
        } else {
            messages.incrementAndGet();
            Codec codec = Codec.of(Encoding.XML);
            byte[] answer = codec.encode(answer(codec.decode(body).message()));
            exchange.getResponseHeaders().set("Content-Type", Encoding.XML.mediaType());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private Message answer(Message request) {
        SyncHdr header = request.header();
        return new Message(
                SyncHdr.of(DmVersion.DM_1_2, header.sessionId(), header.msgId(), header.source(), header.target()),
                new SyncBody(script.apply(request), true));
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
