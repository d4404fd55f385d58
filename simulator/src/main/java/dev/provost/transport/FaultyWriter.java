package dev.provost.transport;

import dev.provost.fault.LineFault;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Writes one request octet by octet as the faults of the line have it: late, slowly, not to its end. Lives on one event loop. */
final class FaultyWriter {

    /** Hears how the writing ends. */
    interface Listener {

        /** The line is to be cut here. */
        void cut(boolean requestComplete);

        /** Writing failed. */
        void failed(Throwable cause);
    }

    private static final String REPLY_CUT = "reply-cut";

    private final ChannelHandlerContext below;
    private final FaultyOctets request;
    private final List<LineFault> faults;
    private final Listener listener;
    private final int end;
    private boolean stopped;
    private boolean done;

    /** A writer for a request, that enters the pipeline below the given context. */
    FaultyWriter(ChannelHandlerContext below, HttpRequest request, List<LineFault> faults, Listener listener) {
        this.below = below;
        this.request = FaultyOctets.of(request, faults);
        this.faults = faults;
        this.listener = listener;
        this.end = end();
    }

    /** Begins, at once or after a pause. */
    void start() {
        OptionalInt reply = octetsOfReply();
        if (reply.isPresent() && reply.getAsInt() > 0) {
            below.pipeline()
                    .addBefore(below.name(), REPLY_CUT, new ReplyCut(reply.getAsInt(), () -> listener.cut(true)));
        }
        long pause = faults.stream()
                .mapToLong(f -> f instanceof LineFault.Idle(Duration idle) ? idle.toNanos() : 0)
                .sum();
        if (pause == 0) {
            go();
        } else {
            below.executor().schedule(this::go, pause, TimeUnit.NANOSECONDS);
        }
    }

    /** Writes nothing more: the exchange is over. */
    void stop() {
        stopped = true;
        if (below.pipeline().get(REPLY_CUT) != null) {
            below.pipeline().remove(REPLY_CUT);
        }
    }

    /** Whether the whole request went out. */
    boolean isDone() {
        return done;
    }

    private void go() {
        for (LineFault fault : faults) {
            if (fault instanceof LineFault.SlowBody slow && end > request.headLength()) {
                write(0, request.headLength());
                trickle(request.headLength(), slow);
                return;
            }
        }
        finish(write(0, end));
    }

    private void trickle(int from, LineFault.SlowBody slow) {
        if (stopped || !below.channel().isActive()) {
            return;
        }
        int to = (int) Math.min((long) from + slow.octets(), end);
        ChannelFuture written = write(from, to);
        if (to == end) {
            finish(written);
        } else {
            below.executor().schedule(() -> trickle(to, slow), slow.pause().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private ChannelFuture write(int from, int to) {
        return below.writeAndFlush(Unpooled.wrappedBuffer(request.octets(), from, to - from));
    }

    private void finish(ChannelFuture last) {
        last.addListener(written -> {
            if (stopped) {
                return;
            }
            if (!written.isSuccess()) {
                listener.failed(written.cause());
            } else if (end < request.octets().length || octetsOfReply().equals(OptionalInt.of(0))) {
                listener.cut(end == request.octets().length);
            } else {
                done = true;
            }
        });
    }

    private OptionalInt octetsOfReply() {
        return faults.stream()
                .flatMapToInt(
                        f -> f instanceof LineFault.CutInReply(int octets) ? IntStream.of(octets) : IntStream.empty())
                .min();
    }

    private int end() {
        long to = request.octets().length;
        for (LineFault fault : faults) {
            to = switch (fault) {
                case LineFault.CutInHead(int octets) -> Math.min(to, Math.min(octets, request.headLength() - 1));
                case LineFault.CutInBody(int octets) ->
                    Math.min(to, Math.min((long) request.headLength() + octets, request.octets().length - 1));
                default -> to;
            };
        }
        return (int) to;
    }
}
