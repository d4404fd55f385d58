package dev.provost.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Counts the octets of one exchange at a time below the HTTP codec, and keeps them when asked to. */
final class WireTap extends ChannelDuplexHandler {

    /** So many octets of a response are kept that is taken as it comes. */
    static final int MOST_OF_A_STREAM = 64 << 10;

    private static final byte[] NOTHING = {};

    private final TimeSource time;
    private final boolean keep;
    private long sent;
    private long received;
    private int mostKept = Integer.MAX_VALUE;
    private OptionalLong firstOctet = OptionalLong.empty();
    private @Nullable ByteArrayOutputStream out;
    private @Nullable ByteArrayOutputStream in;

    WireTap(TimeSource time, boolean keep) {
        this.time = time;
        this.keep = keep;
    }

    /** Forgets the exchange before; of a stream only the beginning is kept. */
    void begin(boolean stream) {
        mostKept = stream ? MOST_OF_A_STREAM : Integer.MAX_VALUE;
        sent = 0;
        received = 0;
        firstOctet = OptionalLong.empty();
        out = keep ? new ByteArrayOutputStream(2048) : null;
        in = keep ? new ByteArrayOutputStream(2048) : null;
    }

    long sent() {
        return sent;
    }

    long received() {
        return received;
    }

    /** When the first octet came; known only when octets are kept. */
    OptionalLong firstOctet() {
        return firstOctet;
    }

    byte[] sentOctets() {
        return out == null ? NOTHING : out.toByteArray();
    }

    byte[] receivedOctets() {
        return in == null ? NOTHING : in.toByteArray();
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
        if (msg instanceof ByteBuf octets) {
            sent += octets.readableBytes();
            keep(octets, out, Integer.MAX_VALUE);
        }
        ctx.write(msg, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (msg instanceof ByteBuf octets) {
            if (keep && received == 0) {
                firstOctet = OptionalLong.of(time.nanos());
            }
            received += octets.readableBytes();
            keep(octets, in, mostKept);
        }
        ctx.fireChannelRead(msg);
    }

    private static void keep(ByteBuf octets, @Nullable ByteArrayOutputStream store, int most) {
        if (store != null) {
            try {
                octets.getBytes(octets.readerIndex(), store, Math.min(octets.readableBytes(), most - store.size()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
