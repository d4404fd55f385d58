package dev.provost.transport.fetch;

import dev.provost.transport.BodyTaker;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Sees the body of one answer on its way to the sink: counts, digests and keeps its beginning. Lives on one event loop. */
final class Witness implements BodyTaker {

    private final FetchSink sink;
    private final MessageDigest digest;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream(FetchRecord.MOST_OCTETS);
    private int kept = FetchRecord.MOST_OCTETS;
    private int status;
    private long octets;

    Witness(FetchSink sink) {
        this.sink = sink;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    long octets() {
        return octets;
    }

    @Override
    public boolean head(int code, Headers headers) {
        status = code;
        kept = isDocument(headers) ? FetchRecord.MOST_OF_DOCUMENT : FetchRecord.MOST_OCTETS;
        return sink.head(code, headers);
    }

    private static boolean isDocument(Headers headers) {
        return headers.first("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> type.endsWith("xml"))
                .isPresent();
    }

    @Override
    public boolean octets(byte[] chunk, int length) {
        first.write(chunk, 0, Math.min(length, kept - first.size()));
        digest.update(chunk, 0, length);
        octets += length;
        return sink.octets(chunk, length);
    }

    FetchRecord record(HttpExchange exchange) {
        return new FetchRecord(
                exchange.request().method(),
                exchange.url(),
                exchange.connection(),
                exchange.requestHead(),
                Arrays.copyOf(
                        exchange.request().body(), Math.min(exchange.request().body().length, FetchRecord.MOST_OCTETS)),
                status,
                exchange.responseHead(),
                octets,
                HexFormat.of().formatHex(digest.digest()),
                first.toByteArray(),
                exchange.failure(),
                exchange.times());
    }
}
