package dev.provost.conformance.capture;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * One direction of a TCP connection, put in order: what came too early waits, what came again is dropped, of overlaps the first
 * counts, and what never came is told as a gap. Not thread-safe.
 */
final class ByteStream {

    /** Takes the octets in order. */
    interface Reader {

        void octets(byte[] octets, Instant time);

        /** So many octets are missing here. */
        void gap(long octets, Instant time);

        /** The sender has said all. */
        void end(Instant time);
    }

    private record Waiting(byte[] payload, int length, Instant time) {}

    private static final int MOST_WAITING = 4096;
    private static final int FARTHEST = 1 << 30;

    private final Reader reader;
    private final Budget budget;
    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    private boolean started;
    private long first;
    private long next;
    private long endAt = -1;
    private boolean ended;

    ByteStream(Reader reader, Budget budget) {
        this.reader = reader;
        this.budget = budget;
    }

    boolean hasStarted() {
        return started;
    }

    /** Whether a SYN with this number is one that this began with. */
    boolean beganAfter(int sequence) {
        return started && (int) first == sequence + 1;
    }

    void take(Segment segment, Instant time) {
        if (segment.is(Segment.SYN)) {
            start(segment.sequence() + 1);
            return;
        }
        if (segment.length() == 0 && !segment.is(Segment.FIN)) {
            return;
        }
        if (!started) {
            start(segment.sequence());
        }
        long at = next + (segment.sequence() - (int) next);
        if (Math.abs(at - next) > FARTHEST) {
            return;
        }
        if (segment.is(Segment.FIN)) {
            endAt = at + segment.length();
        }
        if (segment.length() > 0 && at + segment.length() > next) {
            hold(at, segment, time);
            deliver(time);
            while (waiting.size() > MOST_WAITING || budget.isExceeded() && !waiting.isEmpty()) {
                skipToWaiting(time);
            }
        }
        finishIfDone(time);
    }

    /** The other side has received everything before {@code number}: what is missing until there will not come. */
    void acknowledged(int number, Instant time) {
        if (!started || ended) {
            return;
        }
        long until = next + (number - (int) next);
        while (until > next && until - next < FARTHEST && next != endAt) {
            if (waiting.isEmpty() || waiting.firstKey() >= until) {
                lose(until - next, time);
            } else {
                skipToWaiting(time);
            }
        }
        deliver(time);
        finishIfDone(time);
    }

    /** Nothing more comes: what waits is delivered with gaps. */
    void flush(Instant time) {
        while (!waiting.isEmpty()) {
            skipToWaiting(time);
        }
        finishIfDone(time);
    }

    /** Whether everything up to the end was delivered. */
    boolean hasEnded() {
        return ended;
    }

    private void start(int sequence) {
        if (!started) {
            started = true;
            first = sequence & 0xFFFFFFFFL;
            next = first;
        }
    }

    private void hold(long at, Segment segment, Instant time) {
        Waiting known = waiting.get(at);
        if (known == null || known.length() < segment.length()) {
            if (known != null) {
                budget.free(known.payload().length);
            }
            waiting.put(at, new Waiting(segment.payload(), segment.length(), time));
            budget.use(segment.payload().length);
        }
    }

    private void skipToWaiting(Instant time) {
        long soonest = waiting.firstKey();
        if (soonest > next) {
            lose(soonest - next, time);
        }
        deliver(time);
    }

    private void lose(long octets, Instant time) {
        next += octets;
        reader.gap(octets, time);
    }

    private void deliver(Instant time) {
        while (!waiting.isEmpty() && waiting.firstKey() <= next) {
            Map.Entry<Long, Waiting> earliest = waiting.pollFirstEntry();
            Waiting part = earliest.getValue();
            budget.free(part.payload().length);
            int known = (int) Math.min(Integer.MAX_VALUE, next - earliest.getKey());
            if (known >= part.length()) {
                continue;
            }
            byte[] payload = part.payload();
            if (known < payload.length) {
                byte[] fresh = known == 0 ? payload : Arrays.copyOfRange(payload, known, payload.length);
                next += fresh.length;
                reader.octets(fresh, part.time());
            }
            long cut = earliest.getKey() + part.length() - next;
            if (cut > 0 && (waiting.isEmpty() || waiting.firstKey() > next)) {
                lose(cut, time);
            }
        }
    }

    private void finishIfDone(Instant time) {
        if (!ended && endAt >= 0 && next >= endAt) {
            next = Math.max(next, endAt + 1);
            ended = true;
            reader.end(time);
        }
    }

    /** Gives back what waits. */
    void discard() {
        waiting.values().forEach(part -> budget.free(part.payload().length));
        waiting.clear();
    }

    /** How many octets wait in all streams together. */
    static final class Budget {

        private final long most;
        private long used;

        Budget(long most) {
            this.most = most;
        }

        void use(int octets) {
            used += octets;
        }

        void free(int octets) {
            used -= octets;
        }

        boolean isExceeded() {
            return used > most;
        }
    }
}
