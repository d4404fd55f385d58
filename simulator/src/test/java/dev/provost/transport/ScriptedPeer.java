package dev.provost.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers with literal octets, for everything that no decent server would do. */
final class ScriptedPeer implements AutoCloseable {

    /** What to do with one connection: greet, answer the requests one by one, then close it. */
    record Script(String greeting, List<String> answers, boolean stayOpen) {
        static Script answering(String... answers) {
            return new Script("", List.of(answers), false);
        }

        static Script silent() {
            return new Script("", List.of(), true);
        }

        /** Speaks before it is spoken to. */
        static Script greeting(String greeting) {
            return new Script(greeting, List.of(), true);
        }

        static Script stalling(String answer) {
            return new Script("", List.of(answer), true);
        }
    }

    private final ServerSocket listening;
    private final Queue<Script> scripts;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private ScriptedPeer(ServerSocket listening, List<Script> scripts) {
        this.listening = listening;
        this.scripts = new ArrayDeque<>(scripts);
    }

    /** A peer that treats the first connection by the first script and so on. */
    static ScriptedPeer of(Script... scripts) throws IOException {
        ScriptedPeer peer =
                new ScriptedPeer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), List.of(scripts));
        Thread.ofVirtual().start(peer::serve);
        return peer;
    }

    HttpUrl url() {
        return HttpUrl.parse("http://127.0.0.1:" + listening.getLocalPort() + "/dm");
    }

    /** The requests as they came, heads and bodies. */
    List<String> requests() {
        return requests;
    }

    int connections() {
        return connections.get();
    }

    private void serve() {
        try {
            for (Script script = scripts.poll(); script != null; script = scripts.poll()) {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                follow(script, socket);
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void follow(Script script, Socket socket) throws IOException {
        write(script.greeting(), socket);
        for (String answer : script.answers()) {
            requests.add(request(socket.getInputStream()));
            write(answer, socket);
        }
        if (!script.stayOpen()) {
            socket.close();
        }
    }

    private static void write(String octets, Socket socket) throws IOException {
        socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        String text = "";
        while (!text.contains("\r\n\r\n") || text.length() < text.indexOf("\r\n\r\n") + 4 + contentLength(text)) {
            int octet = in.read();
            if (octet < 0) {
                return text;
            }
            octets.write(octet);
            text = octets.toString(StandardCharsets.ISO_8859_1);
        }
        return text;
    }

    private static int contentLength(String head) {
        return head.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16)))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
