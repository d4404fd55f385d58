package dev.provost.reports.pcapng;

import dev.provost.reports.WireMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The octets of one HTTP message, put together from its recorded head and body. */
final class HttpOctets {

    private static final int END_OF_CHUNKS = 7;
    private static final byte[] END_OF_LINE = {'\r', '\n'};

    private HttpOctets() {}

    static byte[] of(WireMessage message) {
        return of(message.httpHead(), message.body().toByteArray());
    }

    static byte[] of(String head, byte[] body) {
        ByteArrayOutputStream octets = begun(head);
        if (isChunked(head)) {
            chunks(octets, body);
        } else {
            octets.writeBytes(body);
        }
        return octets.toByteArray();
    }

    /** All of a message that is kept when {@code length} octets of body came and only the first were kept. */
    static byte[] beginning(String head, byte[] first, long length) {
        ByteArrayOutputStream octets = begun(head);
        if (isChunked(head)) {
            octets.writeBytes(Long.toHexString(length).getBytes(StandardCharsets.US_ASCII));
            octets.writeBytes(END_OF_LINE);
        }
        octets.writeBytes(first);
        return octets.toByteArray();
    }

    /** How many octets follow a {@link #beginning}. */
    static long missing(String head, byte[] first, long length) {
        return length - first.length + (isChunked(head) ? END_OF_CHUNKS : 0);
    }

    private static ByteArrayOutputStream begun(String head) {
        String lines = head.lines().filter(line -> !line.isEmpty()).collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(lines.getBytes(StandardCharsets.ISO_8859_1));
        return octets;
    }

    private static boolean isChunked(String head) {
        return head.lines().anyMatch(line -> line.matches("(?i)transfer-encoding:.*\\bchunked\\s*"));
    }

    /** The recorder undid the chunks; one chunk stands for all of them. */
    private static void chunks(ByteArrayOutputStream octets, byte[] body) {
        if (body.length > 0) {
            octets.writeBytes(Integer.toHexString(body.length).getBytes(StandardCharsets.US_ASCII));
            octets.writeBytes(END_OF_LINE);
            octets.writeBytes(body);
            octets.writeBytes(END_OF_LINE);
        }
        octets.write('0');
        octets.writeBytes(END_OF_LINE);
        octets.writeBytes(END_OF_LINE);
    }
}
