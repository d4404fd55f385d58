package dev.provost.conformance.observe;

import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.Message;
import dev.provost.transport.ConnectionFacts;
import dev.provost.transport.HttpExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sorts overheard exchanges into sessions by device and {@code SessionID}. A first message, a jump in the numbers of the
 * messages, where something was missed, and too long a session begin anew. Open sessions are bounded; the one idle longest is
 * handed over first. Not thread-safe.
 */
public final class SessionSorter {

    private static final int MOST_OPEN = 10_000;
    private static final int MOST_EXCHANGES = 1_000;
    private static final long MOST_OCTETS = 16L << 20;

    private record Key(String device, String session) {}

    private final Consumer<ObservedSession> closed;
    private final Map<Key, OpenSession> open = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Long, Key> latestOnConnection = new HashMap<>();
    private final Map<String, Key> latestOfDevice = new HashMap<>();
    private int begun;

    /** A sorter that hands over each session when it is over. */
    public SessionSorter(Consumer<ObservedSession> closed) {
        this.closed = closed;
    }

    /** Takes the next exchange in order of time; returns the session that it belongs to, as it is when it is asked for. */
    public Supplier<ObservedSession> take(HttpExchange exchange) {
        Optional<Message> request = message(exchange);
        Key key = request.map(SessionSorter::keyOf).orElseGet(() -> keyOfUnreadable(exchange));
        OpenSession known = open.get(key);
        if (known != null && known.endsBefore(exchange, request, MOST_EXCHANGES, MOST_OCTETS)) {
            open.remove(key);
            closed.accept(known.snapshot());
            known = null;
        }
        if (known == null) {
            known = new OpenSession(++begun, key.device(), key.session());
            open.put(key, known);
            giveUpOldest();
        }
        noteOthers(key, known);
        known.add(exchange, request);
        connection(exchange).ifPresent(c -> latestOnConnection.put(c, key));
        return known::snapshot;
    }

    /** Hands over the sessions that have been idle: those that are over for a moment, others for longer. */
    public void closeIdle(Instant now, Duration over, Duration idle) {
        List<OpenSession> done = new ArrayList<>();
        Iterator<OpenSession> each = open.values().iterator();
        while (each.hasNext()) {
            OpenSession session = each.next();
            Duration patience = session.seemsOver() ? over : idle;
            if (session.latest().plus(patience).isBefore(now)) {
                done.add(session);
                each.remove();
            }
        }
        if (open.isEmpty()) {
            forget();
        }
        done.forEach(session -> closed.accept(session.snapshot()));
    }

    /** Hands over every session, in the order in which they began. */
    public void closeAll() {
        List<OpenSession> all = new ArrayList<>(open.values());
        all.sort((a, b) -> Integer.compare(a.number(), b.number()));
        open.clear();
        forget();
        all.forEach(session -> closed.accept(session.snapshot()));
    }

    private void giveUpOldest() {
        if (open.size() > MOST_OPEN) {
            Key oldest = open.keySet().iterator().next();
            closed.accept(open.remove(oldest).snapshot());
        }
        if (latestOnConnection.size() > 2 * MOST_OPEN || latestOfDevice.size() > 2 * MOST_OPEN) {
            forget();
        }
    }

    private void forget() {
        latestOnConnection.clear();
        latestOfDevice.clear();
    }

    /** A device that goes back to an earlier session holds two at the same time. */
    private void noteOthers(Key key, OpenSession session) {
        if (key.device().isEmpty()) {
            return;
        }
        Key before = latestOfDevice.put(key.device(), key);
        OpenSession other = before == null || before.equals(key) ? null : open.get(before);
        if (other != null && !session.isNew()) {
            other.overlap();
            session.overlap();
        }
    }

    /** What cannot be read belongs to what came before on its connection. */
    private Key keyOfUnreadable(HttpExchange exchange) {
        return connection(exchange)
                .map(latestOnConnection::get)
                .filter(open::containsKey)
                .orElseGet(() -> new Key("", ""));
    }

    private static Optional<Long> connection(HttpExchange exchange) {
        return exchange.connection().map(ConnectionFacts::number);
    }

    private static Key keyOf(Message request) {
        return new Key(request.header().source().uri(), request.header().sessionId());
    }

    private static Optional<Message> message(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.request().headers().first("Content-Type").ifPresent(type -> headers.put("Content-Type", type));
        return WireMessage.ofClient(
                        exchange.times().startedWall(),
                        headers,
                        exchange.request().body())
                .message();
    }
}
