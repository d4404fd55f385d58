package dev.provost.conformance.capture;

import dev.provost.conformance.transcript.PushRecord;
import dev.provost.syncml.Encoding;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is device management, up to the limits, and counts the rest. Not thread-safe. */
public final class DmTraffic implements ExchangeTaker {

    private static final int LOOK = 512;

    private final CaptureLimits limits;
    private final List<HttpExchange> kept = new ArrayList<>();
    private final List<PushRecord> pushes = new ArrayList<>();
    private long octets;
    private long others;
    private long leftOut;

    DmTraffic(CaptureLimits limits) {
        this.limits = limits;
    }

    @Override
    public void take(HttpExchange exchange) {
        if (!isManagement(exchange)) {
            others++;
            return;
        }
        long size = (long) exchange.requestOctets().length + exchange.responseOctets().length;
        if (kept.size() >= limits.exchanges() || octets + size > limits.messages()) {
            leftOut++;
            return;
        }
        octets += size;
        kept.add(exchange);
    }

    void take(PushRecord push) {
        if (pushes.size() < limits.exchanges()) {
            pushes.add(push);
        }
    }

    List<HttpExchange> exchanges() {
        return kept;
    }

    List<PushRecord> pushes() {
        return pushes;
    }

    /** Exchanges that are something else. */
    long others() {
        return others;
    }

    /** Exchanges of device management beyond the limits. */
    long leftOut() {
        return leftOut;
    }

    /** Whether it is device management: either side says so, or the octets look like it, for devices and servers forget their headers. */
    public static boolean isManagement(HttpExchange exchange) {
        return exchange.request().method().equals("POST")
                        && isManagement(
                                exchange.request().headers(), exchange.request().body())
                || exchange.response()
                        .filter(r -> isManagement(r.headers(), r.body()))
                        .isPresent();
    }

    private static boolean isManagement(Headers headers, byte[] body) {
        return body.length > 0
                && (headers.first("Content-Type").flatMap(Encoding::ofMediaType).isPresent() || looksLikeSyncMl(body));
    }

    private static boolean looksLikeSyncMl(byte[] body) {
        if (body.length > 4 && body[0] <= 3 && body[0] >= 0) {
            String head = new String(body, 0, Math.min(64, body.length), StandardCharsets.ISO_8859_1);
            return head.contains("//SYNCML//DTD SyncML");
        }
        String start = new String(body, 0, Math.min(LOOK, body.length), StandardCharsets.UTF_8);
        return start.contains("<SyncML") || start.contains(":SyncML");
    }
}
