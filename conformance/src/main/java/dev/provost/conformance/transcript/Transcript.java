package dev.provost.conformance.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that went over the wire in one scenario, in order: one or more sessions of one or more devices. Immutable;
 * may be shared between threads.
 *
 * <p>Messages are counted from 0; an answer that never came is not counted.
 */
public final class Transcript {

    private final List<Exchange> exchanges;
    private final List<PushRecord> pushes;
    private final List<FetchEvidence> fetches;
    private final Lazy<List<Session>> sessions;

    private Transcript(
            List<Exchange> exchanges,
            List<PushRecord> pushes,
            List<FetchEvidence> fetches,
            Lazy<List<Session>> sessions) {
        this.exchanges = List.copyOf(exchanges);
        this.pushes = List.copyOf(pushes);
        this.fetches = List.copyOf(fetches);
        this.sessions = sessions;
    }

    private Transcript(List<Exchange> exchanges, Lazy<List<Session>> sessions) {
        this(exchanges, List.of(), List.of(), sessions);
    }

    /** A transcript of the given exchanges, in the order in which the client's messages were sent. */
    public static Transcript of(List<Exchange> exchanges) {
        return new Transcript(exchanges, new Lazy<>(() -> new SessionGrouping(false).group(exchanges)));
    }

    /**
     * A transcript of what somebody overheard: what device and server said to each other before is not known, nor what the
     * overhearing missed. Sessions may begin in the middle.
     */
    public static Transcript overheard(List<Exchange> exchanges) {
        return new Transcript(exchanges, new Lazy<>(() -> new SessionGrouping(true).group(exchanges)));
    }

    /** This of a device that held another session at the same time, so that no server has to put up with it. */
    public Transcript besideOthers() {
        return overheard(exchanges.stream().map(Exchange::besideAnother).toList())
                .withPushes(pushes)
                .withFetches(fetches);
    }

    /** A transcript whose sessions are known already. */
    static Transcript ofSessions(List<Exchange> exchanges, List<Session> sessions) {
        return new Transcript(exchanges, new Lazy<>(() -> List.copyOf(sessions)));
    }

    /** This with what the server sent unasked, in order of time. */
    public Transcript withPushes(List<PushRecord> unasked) {
        return new Transcript(exchanges, unasked, fetches, sessions);
    }

    /** This with what devices fetched outside their sessions, of each device in order of time. */
    public Transcript withFetches(List<FetchEvidence> fetched) {
        return new Transcript(exchanges, pushes, fetched, sessions);
    }

    /** What the server sent unasked, in order of time; not counted as messages. */
    public List<PushRecord> pushes() {
        return pushes;
    }

    /** What devices fetched outside their sessions, of each device in order of time; not counted as messages. */
    public List<FetchEvidence> fetches() {
        return fetches;
    }

    /** The exchanges in order. */
    public List<Exchange> exchanges() {
        return exchanges;
    }

    /** The messages in order. */
    public List<WireMessage> messages() {
        List<WireMessage> messages = new ArrayList<>(2 * exchanges.size());
        for (Exchange exchange : exchanges) {
            messages.add(exchange.client());
            exchange.server().ifPresent(messages::add);
        }
        return List.copyOf(messages);
    }

    /** The sessions in order of their first message. */
    public List<Session> sessions() {
        return sessions.get();
    }

    /** Every turn of every session. */
    public Stream<Turn> turns() {
        return sessions().stream().flatMap(session -> session.turns().stream());
    }
}
