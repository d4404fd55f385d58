package dev.provost.reports.pcapng;

import dev.provost.reports.WireMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The octets of one HTTP message, put together from its recorded head and body. */
final class HttpOctets {

    private static final byte[] END_OF_LINE = {'\r', '\n'};

    private HttpOctets() {}

    static byte[] of(WireMessage message) {
        String head = message.httpHead()
                .lines()
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        if (isChunked(message)) {
            chunks(octets, message.body().toByteArray());
        } else {
            octets.writeBytes(message.body().toByteArray());
        }
        return octets.toByteArray();
    }

    private static boolean isChunked(WireMessage message) {
        return message.httpHead().lines().anyMatch(line -> line.matches("(?i)transfer-encoding:.*\\bchunked\\s*"));
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
