package dev.provost.transport;

import dev.provost.fault.LineFault;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request as it goes over a line with faults.
 *
 * @param octets all of it, head and body with its framing
 * @param headLength octets of the head, the empty line included
 */
record FaultyOctets(byte[] octets, int headLength) {

    private static final byte[] END_OF_LINE = {'\r', '\n'};

    /** Writes a request, in chunks where a fault wants them. */
    static FaultyOctets of(HttpRequest request, List<LineFault> faults) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512 + request.body().length);
        line(out, request.method() + " " + request.target() + " HTTP/1.1");
        request.headers().all().forEach(field -> line(out, field.name() + ": " + field.value()));
        out.writeBytes(END_OF_LINE);
        int head = out.size();
        body(out, request, faults);
        return new FaultyOctets(out.toByteArray(), head);
    }

    private static void body(ByteArrayOutputStream out, HttpRequest request, List<LineFault> faults) {
        byte[] body = request.body();
        if (!request.headers().first("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            out.writeBytes(body);
            return;
        }
        int from = 0;
        for (LineFault fault : faults) {
            if (fault instanceof LineFault.Chunked(List<Integer> sizes)) {
                for (int size : sizes) {
                    from += chunk(out, body, from, Math.min(size, body.length - from));
                }
            }
        }
        chunk(out, body, from, body.length - from);
        line(out, "0");
        out.writeBytes(END_OF_LINE);
    }

    /** Writes one chunk, unless it would be the empty one that ends a body. */
    private static int chunk(ByteArrayOutputStream out, byte[] body, int from, int length) {
        if (length > 0) {
            line(out, Integer.toHexString(length));
            out.write(body, from, length);
            out.writeBytes(END_OF_LINE);
        }
        return length;
    }

    private static void line(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(END_OF_LINE);
    }
}
