package dev.provost.transport;

import dev.provost.push.PushFormatException;
import dev.provost.push.PushMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.timeout.IdleStateEvent;
import java.net.InetSocketAddress;

/** Collects one push unit from one connection, on its event loop. */
final class SocketPushLine extends SimpleChannelInboundHandler<ByteBuf> {

    static final int MAX_OCTETS = 64 << 10;

    private final PushHandler handler;
    private final BodyCollector collected = new BodyCollector(MAX_OCTETS);
    private String problem = "";

    SocketPushLine(PushHandler handler) {
        this.handler = handler;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf octets) {
        if (problem.isEmpty() && !collected.add(octets)) {
            giveUp(context, "The push has more than %d octets.".formatted(MAX_OCTETS));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            giveUp(context, "The connection went silent before the push was complete.");
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        giveUp(context, "The connection broke: " + Failures.reason(cause) + ".");
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
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
