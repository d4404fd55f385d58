package dev.provost.transport.tls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import java.util.Optional;

/** Looks at the first octets of a connection before TLS does, and errs deliberately where they tempt it to. */
final class PeekingLine extends ByteToMessageDecoder implements TlsLine {

    /** How it errs. */
    enum Fault {
        SERVES_PLAIN,
        SPEAKS_OBSOLETE
    }

    private static final int HANDSHAKE = 0x16;
    private static final int TLS_1_2 = 0x0303;

    /** Where the version of a ClientHello stands, behind the heads of record and message. */
    private static final int VERSION = 9;

    private final TlsLine behind;
    private final Fault fault;

    PeekingLine(TlsLine behind, Fault fault) {
        this.behind = behind;
        this.fault = fault;
    }

    @Override
    public ChannelHandler handler() {
        return this;
    }

    @Override
    public Optional<TlsFacts> facts() {
        return behind.facts();
    }

    @Override
    public Optional<TlsFailure> failure(Throwable cause) {
        return behind.failure(cause);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        boolean tls = in.getUnsignedByte(in.readerIndex()) == HANDSHAKE;
        if (tls && in.readableBytes() < VERSION + 2) {
            return;
        }
        if (!tls && fault == Fault.SERVES_PLAIN) {
            ctx.pipeline().remove(this);
        } else if (tls && fault == Fault.SPEAKS_OBSOLETE && in.getUnsignedShort(in.readerIndex() + VERSION) < TLS_1_2) {
            int version = in.getUnsignedShort(in.readerIndex() + VERSION);
            in.skipBytes(in.readableBytes());
            ctx.writeAndFlush(serverHello(version)).addListener(ChannelFutureListener.CLOSE);
        } else {
            ctx.pipeline().addAfter(ctx.name(), "engine", behind.handler());
            ctx.pipeline().remove(this);
        }
    }

    /** A ServerHello without session that takes up TLS_RSA_WITH_AES_128_CBC_SHA (RFC 4346, 7.4.1.3). */
    private static ByteBuf serverHello(int version) {
        int body = 2 + 32 + 1 + 2 + 1;
        return Unpooled.buffer()
                .writeByte(HANDSHAKE)
                .writeShort(version)
                .writeShort(4 + body)
                .writeByte(2)
                .writeMedium(body)
                .writeShort(version)
                .writeZero(32)
                .writeByte(0)
                .writeShort(0x002F)
                .writeByte(0);
    }
}
