package dev.provost.conformance.capture;

import dev.provost.transport.Headers;
import dev.provost.transport.HttpRequest;
import dev.provost.transport.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes the content codings gzip and deflate (RFC 9110, 8.4.1), up to a bound. */
final class ContentCoding {

    private static final int LARGEST = 4 << 20;

    private ContentCoding() {}

    /** The request with its plain body; empty when the coding is unknown, broken, or hides more than 4 MiB. */
    static Optional<HttpRequest> decoded(HttpRequest request) {
        return plain(request.headers(), request.body())
                .map(body -> body == request.body()
                        ? request
                        : new HttpRequest(request.method(), request.target(), request.headers(), body));
    }

    /** The response with its plain body; empty when the coding is unknown, broken, or hides more than 4 MiB. */
    static Optional<HttpResponse> decoded(HttpResponse response) {
        return plain(response.headers(), response.body())
                .map(body -> body == response.body()
                        ? response
                        : new HttpResponse(
                                response.status(),
                                response.headers().without("Content-Length").without("Content-Encoding"),
                                body));
    }

    private static Optional<byte[]> plain(Headers headers, byte[] body) {
        String coding =
                String.join(",", headers.values("Content-Encoding")).strip().toLowerCase(Locale.ROOT);
        if (coding.isEmpty() || coding.equals("identity") || body.length == 0) {
            return Optional.of(body);
        }
        try {
            return switch (coding) {
                case "gzip", "x-gzip" -> bounded(new GZIPInputStream(new ByteArrayInputStream(body)));
                case "deflate" -> inflated(body);
                default -> Optional.empty();
            };
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** By the text deflate has the frame of zlib; many leave it out. */
    private static Optional<byte[]> inflated(byte[] body) throws IOException {
        boolean framed = body.length > 1 && (body[0] & 0x0F) == 8 && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) % 31 == 0;
        Inflater inflater = new Inflater(!framed);
        try {
            return bounded(new InflaterInputStream(new ByteArrayInputStream(body), inflater));
        } finally {
            inflater.end();
        }
    }

    private static Optional<byte[]> bounded(InputStream in) throws IOException {
        byte[] plain = in.readNBytes(LARGEST + 1);
        return plain.length > LARGEST ? Optional.empty() : Optional.of(plain);
    }
}
