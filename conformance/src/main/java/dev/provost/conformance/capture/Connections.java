package dev.provost.conformance.capture;

import dev.provost.conformance.capture.Conversation.Side;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The TCP connections of a capture that are open, a bounded number of them. Not thread-safe. */
final class Connections {

    private record Key(Segment.Address lower, Segment.Address upper) {}

    private record Connection(Conversation conversation, Map<Side, ByteStream> streams) {

        boolean isOver() {
            return streams.values().stream().allMatch(ByteStream::hasEnded);
        }
    }

    private static final String CAPTURE_ENDS = "The capture ends before the answer.";
    private static final String CONNECTION_ENDS = "The connection ends without an answer.";

    private final CaptureLimits limits;
    private final ConnectionNotes.Losses losses;
    private final ExchangeTaker taker;
    private final ByteStream.Budget budget;
    private final Map<Key, Connection> open = new LinkedHashMap<>(16, 0.75f, true);
    private long number;
    private long encrypted;
    private long unreadable;

    Connections(CaptureLimits limits, ConnectionNotes.Losses losses, ExchangeTaker taker) {
        this.limits = limits;
        this.losses = losses;
        this.taker = taker;
        this.budget = new ByteStream.Budget(limits.held());
    }

    /** Connections that carried TLS, of those that are over. */
    long encrypted() {
        return encrypted;
    }

    /** Connections that carried neither HTTP nor TLS, of those that are over. */
    long unreadable() {
        return unreadable;
    }

    void take(Segment segment, Instant time) {
        boolean upward = segment.from().compareTo(segment.to()) <= 0;
        Key key = upward ? new Key(segment.from(), segment.to()) : new Key(segment.to(), segment.from());
        Side side = upward ? Side.LOWER : Side.UPPER;
        Connection connection = open.get(key);
        if (connection != null && isReplaced(connection, side, segment)) {
            open.remove(key);
            close(connection, time, CONNECTION_ENDS);
            connection = null;
        }
        if (connection == null) {
            if (segment.length() == 0 && !segment.is(Segment.SYN)) {
                return;
            }
            connection = begin(key);
            open.put(key, connection);
            giveUpOldest(time);
        }
        feed(connection, side, segment, time);
        if (segment.is(Segment.RST) || connection.isOver()) {
            open.remove(key);
            close(connection, time, CONNECTION_ENDS);
        }
    }

    void finish(Instant time) {
        open.values().forEach(connection -> close(connection, time, CAPTURE_ENDS));
        open.clear();
    }

    private static void feed(Connection connection, Side side, Segment segment, Instant time) {
        if (segment.length() > 0 && segment.is(Segment.ACK)) {
            connection.streams().get(side.other()).acknowledged(segment.acknowledged(), time);
        }
        if (!segment.is(Segment.RST)) {
            connection.streams().get(side).take(segment, time);
        }
    }

    /** A new connection may use the ports of an old one. */
    private static boolean isReplaced(Connection connection, Side side, Segment segment) {
        return segment.is(Segment.SYN)
                && !segment.is(Segment.ACK)
                && connection.streams().get(side).hasStarted()
                && !connection.streams().get(side).beganAfter(segment.sequence());
    }

    private Connection begin(Key key) {
        ConnectionNotes notes = new ConnectionNotes(
                ++number, key.lower().endpoint(), key.upper().endpoint(), losses);
        Conversation conversation = new Conversation(notes, taker, limits.message());
        Map<Side, ByteStream> streams = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            streams.put(side, new ByteStream(conversation.reader(side), budget));
        }
        return new Connection(conversation, streams);
    }

    private void giveUpOldest(Instant time) {
        if (open.size() > limits.connections()) {
            Key oldest = open.keySet().iterator().next();
            close(open.remove(oldest), time, "The connection was idle while too many others were open.");
        }
    }

    private void close(Connection connection, Instant time, String reason) {
        connection.streams().values().forEach(stream -> {
            stream.flush(time);
            stream.discard();
        });
        connection.conversation().close(reason);
        switch (connection.conversation().kind()) {
            case TLS -> encrypted++;
            case OTHER -> unreadable++;
            default -> {}
        }
    }
}
