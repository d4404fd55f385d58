package dev.provost.transport;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Listens for pushes on a plain TCP socket: each connection carries one push unit and nothing else, and its end is the end of
 * the unit. Runs on shared event loops, no thread of its own. Thread-safe.
 */
public final class SocketPushListener implements AutoCloseable {

    private static final long CLOSING_SECONDS = 2;
    private static final int BACKLOG = 1024;

    private final Channel listening;
    private final ChannelGroup connections;

    private SocketPushListener(Channel listening, ChannelGroup connections) {
        this.listening = listening;
        this.connections = connections;
    }

    /**
     * Listens and returns when connections are accepted.
     *
     * @param address where to listen; port 0 takes a free one
     * @param patience how long a connection may take
     * @throws ServerStartException when the address cannot be listened on
     */
    public static SocketPushListener start(EventLoops loops, Endpoint address, Duration patience, PushHandler handler) {
        Limits.positive("patience with a socket", patience);
        ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
        ChannelFuture binding = new ServerBootstrap()
                .group(loops.group())
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        connections.add(channel);
                        channel.pipeline().addLast(new SocketPushLine(handler, patience));
                    }
                })
                .bind(address.host(), address.port())
                .awaitUninterruptibly();
        if (!binding.isSuccess()) {
            throw new ServerStartException(address, binding.cause());
        }
        return new SocketPushListener(binding.channel(), connections);
    }

    /** The address and port that it listens on. */
    public Endpoint endpoint() {
        return Addresses.endpoint((InetSocketAddress) listening.localAddress());
    }

    /** Stops listening and closes what is open. Not to be called on an event loop. */
    @Override
    public void close() {
        listening.close().awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
        connections.close().awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
    }
}
