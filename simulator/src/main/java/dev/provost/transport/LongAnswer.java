package dev.provost.transport;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends one response with a {@link LongBody}, a piece when the one before is out; lives on one event loop. */
final class LongAnswer {

    private static final int PIECE = 64 << 10;

    private final ChannelHandlerContext ctx;
    private final LongBody body;
    private final int end;
    private final int piece;
    private final ChannelPromise done;
    private int sent;

    LongAnswer(ChannelHandlerContext ctx, LongBody body) {
        this.ctx = ctx;
        this.body = body;
        this.end = body.breaksAfter().orElse(body.length());
        this.piece = body.pace().map(LongBody.Pace::octets).orElse(PIECE);
        this.done = ctx.newPromise();
    }

    /** Begins; completes when the last octet is out, and fails when the line breaks. */
    ChannelFuture send(DefaultHttpResponse head) {
        ctx.writeAndFlush(head).addListener(written -> next(written.isSuccess(), written.cause()));
        return done;
    }

    private void next(boolean success, @Nullable Throwable cause) {
        if (!success) {
            done.tryFailure(cause == null ? new ClosedChannelException() : cause);
        } else if (sent < end) {
            int length = Math.min(piece, end - sent);
            ChannelFuture written = ctx.writeAndFlush(
                    new DefaultHttpContent(Unpooled.wrappedBuffer(body.octets(), body.from() + sent, length)));
            sent += length;
            written.addListener(w -> rest(w.isSuccess(), w.cause()));
        } else if (body.breaksAfter().isPresent()) {
            ctx.close();
            done.trySuccess();
        } else {
            ctx.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT).addListener(written -> {
                if (written.isSuccess()) {
                    done.trySuccess();
                } else {
                    done.tryFailure(written.cause());
                }
            });
        }
    }

    private void rest(boolean success, @Nullable Throwable cause) {
        if (body.pace().isEmpty() || !success) {
            next(success, cause);
        } else {
            ctx.executor()
                    .schedule(
                            () -> next(ctx.channel().isActive(), null),
                            body.pace().get().pause().toNanos(),
                            TimeUnit.NANOSECONDS);
        }
    }
}
