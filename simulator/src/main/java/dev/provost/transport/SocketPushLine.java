package dev.provost.transport;

import dev.provost.push.PushFormatException;
import dev.provost.push.PushMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Collects one push unit from one connection, on its event loop; only the end that the sender makes is the end of the unit, so
 * what had come when the listener was closed is dropped.
 */
final class SocketPushLine extends SimpleChannelInboundHandler<ByteBuf> {

    static final int MAX_OCTETS = 64 << 10;

    private final PushHandler handler;
    private final Duration patience;
    private final BodyCollector collected = new BodyCollector(MAX_OCTETS);
    private String problem = "";
    private boolean complete;
    private @Nullable Future<?> timer;

    SocketPushLine(PushHandler handler, Duration patience) {
        this.handler = handler;
        this.patience = patience;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        timer = context.executor()
                .schedule(
                        () -> giveUp(context, "The push was not complete after %s.".formatted(Limits.words(patience))),
                        patience.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf octets) {
        if (problem.isEmpty() && !collected.add(octets)) {
            giveUp(context, "The push has more than %d octets.".formatted(MAX_OCTETS));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            complete = true;
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        giveUp(context, "The connection broke: " + Failures.reason(cause) + ".");
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        Future<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
        if (!complete && problem.isEmpty()) {
            return;
        }
        byte[] octets = collected.octets();
        String from = Addresses.endpoint((InetSocketAddress) context.channel().remoteAddress())
                .toString();
        String to = PushWay.SOCKET.scheme()
                + "://"
                + Addresses.endpoint((InetSocketAddress) context.channel().localAddress());
        if (problem.isEmpty()) {
            deliver(from, to, octets);
        } else {
            handler.malformed(PushWay.SOCKET, from, octets, problem);
        }
    }

    private void deliver(String from, String to, byte[] octets) {
        ReceivedPush push;
        try {
            push = new ReceivedPush(PushWay.SOCKET, from, to, octets, PushMessage.decode(octets));
        } catch (PushFormatException e) {
            handler.malformed(PushWay.SOCKET, from, octets, e.getMessage());
            return;
        }
        handler.received(push);
    }

    private void giveUp(ChannelHandlerContext context, String why) {
        if (problem.isEmpty()) {
            problem = why;
        }
        context.close();
    }
}
