package dev.provost.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Asks a server to speak a version of TLS that nobody should speak any more (RFC 8996). It writes a ClientHello and reads the
 * first record of the answer; it could not go on itself, because the JDK does not speak these versions either.
 */
public final class ObsoleteTls {

    /** What a server answers. */
    public enum Answer {
        /** It begins a handshake in that version. */
        ACCEPTED,
        /** It sends an alert, or anything else that is no ServerHello of that version. */
        REFUSED,
        /** It hangs up without a word. */
        HUNG_UP,
        /** It keeps silent. */
        SILENT,
        /** No connection came about. */
        UNREACHABLE
    }

    private static final int TLS_1_1 = 0x0302;
    private static final int[] SUITES = {0xC009, 0xC013, 0xC00A, 0xC014, 0x002F, 0x0035, 0x000A, 0x0005, 0x00FF};
    private static final int[] GROUPS = {23, 24, 25};

    private ObsoleteTls() {}

    /**
     * Offers TLS 1.1 as the newest version.
     *
     * @return completes on an event loop; never fails
     */
    public static CompletionStage<Answer> offer(EventLoops loops, Endpoint server, Duration patience) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        new Bootstrap()
                .group(loops.group())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(patience.toMillis()))
                .handler(new io.netty.channel.ChannelInitializer<>() {
                    @Override
                    protected void initChannel(io.netty.channel.Channel channel) {
                        channel.pipeline()
                                .addLast(new ReadTimeoutHandler(patience.toMillis(), TimeUnit.MILLISECONDS))
                                .addLast(new FirstRecord(answer));
                    }
                })
                .connect(server.host(), server.port())
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        answer.complete(Answer.UNREACHABLE);
                    }
                });
        return answer;
    }

    /** A ClientHello without Server Name Indication (RFC 4346, 7.4.1.2). */
    private static ByteBuf clientHello() {
        ByteBuf extensions = Unpooled.buffer();
        extensions.writeShort(10).writeShort(2 + 2 * GROUPS.length).writeShort(2 * GROUPS.length);
        for (int group : GROUPS) {
            extensions.writeShort(group);
        }
        extensions.writeShort(11).writeShort(2).writeByte(1).writeByte(0);
        ByteBuf body = Unpooled.buffer();
        body.writeShort(TLS_1_1).writeZero(32).writeByte(0).writeShort(2 * SUITES.length);
        for (int suite : SUITES) {
            body.writeShort(suite);
        }
        body.writeByte(1).writeByte(0).writeShort(extensions.readableBytes()).writeBytes(extensions);
        return Unpooled.buffer()
                .writeByte(0x16)
                .writeShort(0x0301)
                .writeShort(4 + body.readableBytes())
                .writeByte(1)
                .writeMedium(body.readableBytes())
                .writeBytes(body);
    }

    private static final class FirstRecord extends ByteToMessageDecoder {

        private static final int HANDSHAKE = 0x16;
        private static final int SERVER_HELLO = 2;
        private static final int ENOUGH = 11;

        private final CompletableFuture<Answer> answer;

        FirstRecord(CompletableFuture<Answer> answer) {
            this.answer = answer;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            ctx.writeAndFlush(clientHello());
            ctx.fireChannelActive();
        }

        @Override
        protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
            int start = in.readerIndex();
            if (in.getUnsignedByte(start) != HANDSHAKE) {
                end(ctx, Answer.REFUSED);
            } else if (in.readableBytes() >= ENOUGH) {
                boolean taken =
                        in.getUnsignedByte(start + 5) == SERVER_HELLO && in.getUnsignedShort(start + 9) <= TLS_1_1;
                end(ctx, taken ? Answer.ACCEPTED : Answer.REFUSED);
            }
            if (answer.isDone()) {
                in.skipBytes(in.readableBytes());
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) throws Exception {
            answer.complete(Answer.HUNG_UP);
            super.channelInactive(ctx);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            end(ctx, cause instanceof ReadTimeoutException ? Answer.SILENT : Answer.HUNG_UP);
        }

        private void end(ChannelHandlerContext ctx, Answer what) {
            answer.complete(what);
            ctx.close();
        }
    }
}
