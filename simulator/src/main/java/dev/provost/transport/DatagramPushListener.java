package dev.provost.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * Listens for pushes as UDP datagrams, with and without user data header, and puts the parts of long ones together. One
 * socket on shared event loops, no thread of its own. Thread-safe.
 */
public final class DatagramPushListener implements AutoCloseable {

    private static final int LARGEST_DATAGRAM = 65_535;
    private static final long CLOSING_SECONDS = 2;

    private final Channel channel;

    private DatagramPushListener(Channel channel) {
        this.channel = channel;
    }

    /**
     * Listens and returns when datagrams are taken.
     *
     * @param address where to listen; port 0 takes a free one
     * @throws ServerStartException when the address cannot be listened on
     */
    public static DatagramPushListener start(EventLoops loops, Endpoint address, PushHandler handler) {
        ChannelFuture binding = new Bootstrap()
                .group(loops.group())
                .channel(NioDatagramChannel.class)
                .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(LARGEST_DATAGRAM))
                .handler(new DatagramPushLine(handler))
                .bind(address.host(), address.port())
                .awaitUninterruptibly();
        if (!binding.isSuccess()) {
            throw new ServerStartException(address, binding.cause());
        }
        return new DatagramPushListener(binding.channel());
    }

    /** The address and port that it listens on. */
    public Endpoint endpoint() {
        return Addresses.endpoint((InetSocketAddress) channel.localAddress());
    }

    /** Stops listening and frees the port. Not to be called on an event loop. */
    @Override
    public void close() {
        channel.close().awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
    }
}
