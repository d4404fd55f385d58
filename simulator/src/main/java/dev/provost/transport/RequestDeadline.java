package dev.provost.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Gives each request a time to be complete from its first octet on, however lively it trickles; lives on one event loop. */
final class RequestDeadline extends ChannelInboundHandlerAdapter {

    /** User event: the request did not become complete in time. */
    static final Object MISSED = new Object();

    private final Duration patience;
    private @Nullable Future<?> timer;

    RequestDeadline(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (timer == null) {
            timer = ctx.executor()
                    .schedule(
                            () -> {
                                ctx.fireUserEventTriggered(MISSED);
                            },
                            patience.toNanos(),
                            TimeUnit.NANOSECONDS);
        }
        ctx.fireChannelRead(msg);
    }

    /** The request is complete; the next octet begins another one. */
    void met() {
        Future<?> running = timer;
        timer = null;
        if (running != null) {
            running.cancel(false);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        met();
        ctx.fireChannelInactive();
    }
}
