package dev.provost.conformance.capture;

import dev.provost.transport.HttpExchange;
import dev.provost.transport.RecordedListener;
import dev.provost.transport.RecordedRequest;
import dev.provost.transport.RecordedResponse;
import dev.provost.transport.RecordedStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * HTTP over one TCP connection: finds out who the device is, reads both directions and puts answers to their requests. After a
 * gap it goes on where a segment begins with a request or an answer; requests whose answer the gap may have swallowed are told
 * without one. Not thread-safe.
 */
final class Conversation {

    /** One of the two ends, in the order of their addresses. */
    enum Side {
        LOWER,
        UPPER;

        Side other() {
            return this == LOWER ? UPPER : LOWER;
        }
    }

    /** What the connection carries. */
    enum Kind {
        UNKNOWN,
        HTTP,
        TLS,
        OTHER
    }

    private static final int MOST_OPEN_REQUESTS = 256;

    private final ConnectionNotes notes;
    private final ExchangeTaker taker;
    private final int largest;
    private final Map<Side, RecordedStream<?>> streams = new EnumMap<>(Side.class);
    private final Deque<Optional<RecordedRequest>> open = new ArrayDeque<>();
    private @Nullable Side device;
    private @Nullable RecordedResponse early;
    private Kind kind = Kind.UNKNOWN;

    Conversation(ConnectionNotes notes, ExchangeTaker taker, int largest) {
        this.notes = notes;
        this.taker = taker;
        this.largest = largest;
    }

    Kind kind() {
        return kind;
    }

    /** What one side says. */
    ByteStream.Reader reader(Side side) {
        return new ByteStream.Reader() {
            @Override
            public void octets(byte[] octets, Instant time) {
                take(side, octets, time);
            }

            @Override
            public void gap(long octets, Instant time) {
                lose(side, octets);
            }

            @Override
            public void end(Instant time) {
                Optional.ofNullable(streams.get(side)).ifPresent(s -> s.end(time));
            }
        };
    }

    /** The capture or the connection ends here. */
    void close(String reason) {
        Side known = device;
        if (known != null) {
            Optional.ofNullable(streams.get(known.other()))
                    .filter(RecordedStream::isInside)
                    .ifPresent(s -> s.cut(reason));
        }
        giveUp(reason);
    }

    private void take(Side side, byte[] octets, Instant time) {
        if (kind == Kind.TLS) {
            return;
        }
        RecordedStream<?> stream = streams.get(side);
        if (stream == null || stream.isLost() || !stream.isInside()) {
            HttpStart start = HttpStart.of(octets);
            if (!understands(side, start)) {
                return;
            }
            stream = streams.computeIfAbsent(side, s -> start == HttpStart.REQUEST ? requests() : responses());
            if (stream.isLost()) {
                stream.cut("It is not HTTP/1.x.");
            }
        }
        stream.feed(octets, time);
    }

    private boolean understands(Side side, HttpStart start) {
        switch (start) {
            case TLS -> {
                kind = kind == Kind.UNKNOWN ? Kind.TLS : kind;
                return false;
            }
            case OTHER -> {
                if (kind == Kind.UNKNOWN) {
                    kind = Kind.OTHER;
                }
                notes.skipped();
                return false;
            }
            default -> {
                Side asking = start == HttpStart.REQUEST ? side : side.other();
                if (device != null && device != asking) {
                    return false;
                }
                device = asking;
                kind = Kind.HTTP;
                return true;
            }
        }
    }

    private RecordedStream<RecordedRequest> requests() {
        return RecordedStream.ofRequests(largest, new RecordedListener<>() {
            @Override
            public void message(RecordedRequest request) {
                asked(Optional.of(request));
            }

            @Override
            public void broken(String reason) {
                asked(Optional.empty());
            }
        });
    }

    private RecordedStream<RecordedResponse> responses() {
        return RecordedStream.ofResponses(largest, this::answersHead, new RecordedListener<>() {
            @Override
            public void message(RecordedResponse response) {
                answered(response);
            }

            @Override
            public void broken(String reason) {
                if (!open.isEmpty()) {
                    unanswered(open.remove(), reason);
                }
            }
        });
    }

    private boolean answersHead() {
        Optional<RecordedRequest> next = open.isEmpty() ? Optional.empty() : open.peek();
        return next.filter(r -> r.request().method().equals("HEAD")).isPresent();
    }

    private void asked(Optional<RecordedRequest> request) {
        RecordedResponse waiting = early;
        if (waiting != null) {
            early = null;
            request.ifPresent(r -> exchange(r, waiting));
            return;
        }
        if (open.size() == MOST_OPEN_REQUESTS) {
            unanswered(open.remove(), "More than " + MOST_OPEN_REQUESTS + " requests wait for answers.");
        }
        open.add(request);
    }

    private void answered(RecordedResponse response) {
        if (!open.isEmpty()) {
            open.remove().ifPresent(request -> exchange(request, response));
        } else if (isAsking()) {
            early = response;
        } else {
            notes.answerWithoutRequest();
        }
    }

    /** Whether a request is on its way, which a server may answer before its end. */
    private boolean isAsking() {
        return Optional.ofNullable(device)
                .map(streams::get)
                .filter(RecordedStream::isInside)
                .isPresent();
    }

    private void lose(Side side, long octets) {
        if (kind == Kind.TLS || kind == Kind.OTHER) {
            return;
        }
        String reason = "The capture misses %,d octets here.".formatted(octets);
        notes.gap(octets);
        RecordedStream<?> stream = streams.get(side);
        if (stream != null) {
            stream.cut(reason);
        }
        giveUp(reason); // or an answer that comes later would be taken for that to an earlier request
    }

    private void giveUp(String reason) {
        early = null;
        while (!open.isEmpty()) {
            unanswered(open.remove(), reason);
        }
    }

    private void exchange(RecordedRequest request, RecordedResponse response) {
        taker.take(CapturedExchanges.answered(notes.facts(deviceSide()), request, response));
    }

    private void unanswered(Optional<RecordedRequest> request, String reason) {
        request.ifPresent(r -> {
            HttpExchange exchange = CapturedExchanges.unanswered(notes.facts(deviceSide()), r, reason);
            taker.take(exchange);
        });
    }

    private Side deviceSide() {
        return Optional.ofNullable(device).orElse(Side.LOWER);
    }
}
