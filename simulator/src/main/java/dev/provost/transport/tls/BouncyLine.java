package dev.provost.transport.tls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.PendingWriteQueue;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.tls.TlsProtocol;
import org.jspecify.annotations.Nullable;

/**
 * Lets Bouncy Castle encrypt and decrypt one connection on its event loop. What is written before the end of the handshake
 * waits, up to 16 MiB; what is read is passed on at once, so that no more than one record of 18 KiB is ever kept.
 */
final class BouncyLine extends ChannelDuplexHandler implements TlsLine {

    private static final long LARGEST_BACKLOG = 16L << 20;

    private final TlsProtocol protocol;
    private final BouncyPeer peer;
    private final long handshakeMillis;
    private @Nullable PendingWriteQueue waiting;
    private @Nullable ScheduledFuture<?> timer;
    private boolean begun;
    private boolean over;

    /**
     * A connection.
     *
     * @param protocol in its non-blocking mode, used by this line only
     * @param peer tells what the handshake agreed on
     */
    BouncyLine(TlsProtocol protocol, BouncyPeer peer, long handshakeMillis) {
        this.protocol = protocol;
        this.peer = peer;
        this.handshakeMillis = handshakeMillis;
    }

    @Override
    public BouncyLine handler() {
        return this;
    }

    @Override
    public Optional<TlsFacts> facts() {
        return peer.facts();
    }

    @Override
    public Optional<TlsFailure> failure(Throwable cause) {
        return PreSharedKeyFailures.of(cause, peer.identity(), protocol.isConnected());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        waiting = new PendingWriteQueue(ctx);
        if (ctx.channel().isActive()) {
            begin(ctx);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        begin(ctx);
        ctx.fireChannelActive();
    }

    private void begin(ChannelHandlerContext ctx) {
        if (begun) {
            return;
        }
        begun = true;
        timer = ctx.executor().schedule(() -> late(ctx), handshakeMillis, TimeUnit.MILLISECONDS);
        try {
            peer.begin();
            send(ctx, ctx.newPromise());
            ctx.flush();
        } catch (IOException e) {
            fail(ctx, e);
        }
    }

    private void late(ChannelHandlerContext ctx) {
        if (!protocol.isConnected()) {
            fail(ctx, new HandshakeTimeoutException());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (!(msg instanceof ByteBuf received)) {
            ctx.fireChannelRead(msg);
            return;
        }
        byte[] octets;
        try {
            octets = ByteBufUtil.getBytes(received);
        } finally {
            received.release();
        }
        if (over) {
            return;
        }
        try {
            protocol.offerInput(octets);
            advance(ctx);
        } catch (IOException | RuntimeException e) {
            deliver(ctx);
            fail(ctx, e);
        }
    }

    private void advance(ChannelHandlerContext ctx) throws IOException {
        send(ctx, ctx.newPromise());
        if (protocol.isConnected()) {
            stopTimer();
            sendWaiting(ctx);
        }
        ctx.flush();
        deliver(ctx);
        if (protocol.isClosed()) {
            ctx.close();
        }
    }

    private void deliver(ChannelHandlerContext ctx) {
        int size = protocol.getAvailableInputBytes();
        if (size > 0) {
            byte[] octets = new byte[size];
            protocol.readInput(octets, 0, size);
            ctx.fireChannelRead(Unpooled.wrappedBuffer(octets));
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
        PendingWriteQueue queue = waiting;
        if (!(msg instanceof ByteBuf octets) || queue == null) {
            ctx.write(msg, promise);
        } else if (over) {
            octets.release();
            promise.tryFailure(new ClosedChannelException());
        } else if (protocol.isConnected()) {
            encrypt(ctx, octets, promise);
        } else if (queue.bytes() + octets.readableBytes() > LARGEST_BACKLOG) {
            octets.release();
            promise.tryFailure(
                    new IOException("More than %d octets wait for the TLS handshake".formatted(LARGEST_BACKLOG)));
        } else {
            queue.add(octets, promise);
        }
    }

    private void sendWaiting(ChannelHandlerContext ctx) {
        PendingWriteQueue queue = waiting;
        while (queue != null && !queue.isEmpty()) {
            ByteBuf octets = ((ByteBuf) queue.current()).retain();
            encrypt(ctx, octets, queue.remove());
        }
    }

    private void encrypt(ChannelHandlerContext ctx, ByteBuf octets, ChannelPromise promise) {
        try {
            byte[] plain = ByteBufUtil.getBytes(octets);
            protocol.writeApplicationData(plain, 0, plain.length);
            send(ctx, promise);
        } catch (IOException e) {
            promise.tryFailure(e);
            fail(ctx, e);
        } finally {
            octets.release();
        }
    }

    /** Writes what the protocol has to send, without flushing it. */
    private void send(ChannelHandlerContext ctx, ChannelPromise promise) {
        int size = protocol.getAvailableOutputBytes();
        byte[] octets = new byte[size];
        protocol.readOutput(octets, 0, size);
        ctx.write(Unpooled.wrappedBuffer(octets), promise);
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (!over && begun) {
            over = true;
            stopTimer();
            try {
                protocol.close();
            } catch (IOException e) {
                // the peer is told what can be told; the connection closes in any case
            }
            send(ctx, ctx.newPromise());
            ctx.flush();
            failWaiting(new ClosedChannelException());
        }
        ctx.close(promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (!over) {
            over = true;
            stopTimer();
            try {
                protocol.closeInput();
            } catch (IOException e) {
                // a peer that hangs up without a farewell is an ordinary thing
            }
            failWaiting(new ClosedChannelException());
        }
        ctx.fireChannelInactive();
    }

    private void fail(ChannelHandlerContext ctx, Exception cause) {
        if (over) {
            return;
        }
        over = true;
        stopTimer();
        send(ctx, ctx.newPromise());
        ctx.flush();
        failWaiting(cause);
        ctx.fireExceptionCaught(cause);
        ctx.close();
    }

    private void failWaiting(Exception cause) {
        PendingWriteQueue queue = waiting;
        if (queue != null) {
            queue.removeAndFailAll(cause);
        }
    }

    private void stopTimer() {
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
            timer = null;
        }
    }
}
