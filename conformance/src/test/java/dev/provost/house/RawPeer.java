package dev.provost.house;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.function.IntFunction;

/** A server that reads the beginning of a request, says its octets and hangs up. */
final class RawPeer implements AutoCloseable {

    private final ServerSocket listening;
    private final IntFunction<byte[]> answers;

    private RawPeer(ServerSocket listening, IntFunction<byte[]> answers) {
        this.listening = listening;
        this.answers = answers;
    }

    /** A peer that answers the first connection by the octets for 0 and so on. */
    static RawPeer answering(IntFunction<byte[]> answers) throws IOException {
        RawPeer peer = new RawPeer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answers);
        Thread.ofVirtual().start(peer::serve);
        return peer;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/dm");
    }

    private void serve() {
        for (int i = 0; !listening.isClosed(); i++) {
            try (Socket socket = listening.accept()) {
                request(socket.getInputStream());
                socket.getOutputStream().write(answers.apply(i));
                socket.shutdownOutput();
                socket.setSoTimeout(1_000);
                socket.getInputStream().readAllBytes();
            } catch (IOException goneOrOver) {
                continue;
            }
        }
    }

    /** Reads up to the end of the head; the rest is read after the answer. */
    private static void request(InputStream in) throws IOException {
        int ends = 0;
        for (int octet = in.read(); octet >= 0 && ends < 4; octet = in.read()) {
            ends = octet == '\r' || octet == '\n' ? ends + 1 : 0;
            if (ends == 4) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
