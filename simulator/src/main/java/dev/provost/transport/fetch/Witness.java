package dev.provost.transport.fetch;

import dev.provost.transport.BodyTaker;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Sees the body of one answer on its way to the sink: counts, digests and keeps its beginning. Lives on one event loop. */
final class Witness implements BodyTaker {

    private final FetchSink sink;
    private final MessageDigest digest;
    private final byte[] first = new byte[FetchRecord.MOST_OCTETS];
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
        return sink.head(code, headers);
    }

    @Override
    public boolean octets(byte[] chunk, int length) {
        if (octets < first.length) {
            System.arraycopy(chunk, 0, first, (int) octets, (int) Math.min(length, first.length - octets));
        }
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
                Arrays.copyOf(first, (int) Math.min(octets, first.length)),
                exchange.failure(),
                exchange.times());
    }
}
