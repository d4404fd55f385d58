package dev.provost.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Lets the octets of a reply through up to one, at which it has the line cut. */
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
        } else if (octets.readableBytes() < left) {
            left -= octets.readableBytes();
            ctx.fireChannelRead(octets);
        } else if (left > 0) {
            octets.writerIndex(octets.readerIndex() + (int) left - 1);
            left = 0;
            ctx.fireChannelRead(octets);
            cut.run();
        } else {
            octets.release();
        }
    }
}
