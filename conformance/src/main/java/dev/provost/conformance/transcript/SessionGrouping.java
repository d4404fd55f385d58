package dev.provost.conformance.transcript;

import dev.provost.syncml.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts exchanges into sessions by device and {@code SessionID}; a new first message of the device starts a new session.
 * What never reached the server as a whole belongs to none.
 */
final class SessionGrouping {

    private record Key(String device, String sessionId) {}

    private final boolean overheard;
    private final List<Session> sessions = new ArrayList<>();
    private final Map<Key, Session> open = new HashMap<>();
    private final Map<String, Session> latest = new HashMap<>();

    /** A grouping of exchanges that were overheard, or of all that ever were. */
    SessionGrouping(boolean overheard) {
        this.overheard = overheard;
    }

    List<Session> group(List<Exchange> exchanges) {
        int index = 0;
        for (Exchange exchange : exchanges) {
            if (exchange.cut() != Exchange.Cut.IN_REQUEST) {
                Session session = sessionOf(exchange);
                noteOrder(session);
                session.add(exchange, index);
            }
            index += exchange.server().isPresent() ? 2 : 1;
        }
        return List.copyOf(sessions);
    }

    /** A device that goes back to an earlier session holds two at the same time. */
    private void noteOrder(Session session) {
        Session before = latest.put(session.device(), session);
        if (before != null && before != session && !session.isNew()) {
            before.overlap();
            session.overlap();
        }
    }

    private Session sessionOf(Exchange exchange) {
        Optional<Message> request = exchange.client().message();
        Optional<Key> key = request.map(
                        m -> new Key(m.header().source().uri(), m.header().sessionId()))
                .or(() -> exchange.server()
                        .flatMap(WireMessage::message)
                        .map(m -> new Key(m.header().target().uri(), m.header().sessionId()))
                        .filter(open::containsKey));
        if (key.isEmpty()) {
            return begin("", "", false);
        }
        Session known = open.get(key.get());
        if (known != null && !startsAnew(known, exchange)) {
            return known;
        }
        Session begun = begin(key.get().sessionId(), key.get().device(), known != null);
        open.put(key.get(), begun);
        return begun;
    }

    private static boolean startsAnew(Session known, Exchange exchange) {
        boolean first = exchange.client()
                .message()
                .filter(m -> m.header().msgId().equals("1"))
                .isPresent();
        byte[] last = known.turns().getLast().exchange().client().octets();
        return first && !Arrays.equals(last, exchange.client().octets());
    }

    private Session begin(String id, String device, boolean reusesId) {
        Session session = new Session(id, device, reusesId || overheard, overheard);
        sessions.add(session);
        return session;
    }
}
