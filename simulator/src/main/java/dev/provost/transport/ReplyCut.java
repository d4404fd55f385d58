package dev.provost.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Lets a number of octets of a reply through and then has the line cut. */
final class ReplyCut extends ChannelInboundHandlerAdapter {

    private final Runnable cut;
    private long left;

    ReplyCut(long octets, Runnable cut) {
        this.left = octets;
        this.cut = cut;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (!(msg instanceof ByteBuf octets)) {
            ctx.fireChannelRead(msg);
            return;
        }
        left -= octets.readableBytes();
        if (left > 0) {
            ctx.fireChannelRead(msg);
        } else {
            octets.release();
            cut.run();
        }
    }
}
