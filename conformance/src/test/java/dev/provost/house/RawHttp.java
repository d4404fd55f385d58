package dev.provost.house;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** HTTP as octets, through a plain socket. */
final class RawHttp {

    private static final int MOST_OCTETS = 1 << 20;

    private RawHttp() {}

    static byte[] post(String path, String type, byte[] body) {
        return request("POST", path, type, body);
    }

    static byte[] request(String method, String path, String type, byte[] body) {
        return joined(
                "%s %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(method, path, type, body.length),
                body,
                "");
    }

    static byte[] chunked(String path, String type, byte[] body) {
        return joined(
                "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n"
                        .formatted(path, type, body.length),
                body,
                "\r\n0\r\n\r\n");
    }

    static byte[] ok(String type, byte[] body) {
        return joined(
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(type, body.length),
                body,
                "");
    }

    /** What comes back until the server hangs up; empty when it does so at once. */
    static String answer(URI server, byte[] request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(MOST_OCTETS), StandardCharsets.ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    static String shown(byte[] octets) {
        String base64 = Base64.getEncoder().encodeToString(octets);
        return "base64 " + (base64.length() > 4_000 ? base64.substring(0, 100) + "..." : base64);
    }

    private static byte[] joined(String head, byte[] body, String tail) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        all.writeBytes(tail.getBytes(StandardCharsets.ISO_8859_1));
        return all.toByteArray();
    }
}
