package dev.provost.transport;

import dev.provost.transport.tls.TlsLine;
import dev.provost.transport.tls.TlsServer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A small HTTP/1.1 server on event loops: keep-alive, bounded requests, asynchronous handlers, with or without TLS.
 * Malformed requests get 400, bodies beyond the limit 413, requests that do not become complete in time 408. Thread-safe; the
 * event loops belong to the caller.
 */
public final class HttpServer implements AutoCloseable {

    private static final int LARGEST_HEAD = 64 << 10;
    private static final long CLOSING_SECONDS = 2;

    private final Channel listening;
    private final ChannelGroup connections;
    private final boolean secure;

    private HttpServer(Channel listening, ChannelGroup connections, boolean secure) {
        this.listening = listening;
        this.connections = connections;
        this.secure = secure;
    }

    /** Starts a server; on the loopback address and any free port unless told otherwise. */
    public static Builder builder(EventLoops loops, HttpHandler handler) {
        return new Builder(loops, handler);
    }

    /** The address and port that it listens on. */
    public Endpoint endpoint() {
        InetSocketAddress local = (InetSocketAddress) listening.localAddress();
        return new Endpoint(local.getAddress().getHostAddress(), local.getPort());
    }

    /** The port that it listens on. */
    public int port() {
        return endpoint().port();
    }

    /** The URL of a path, for instance {@code http://127.0.0.1:8080/dm} for {@code /dm}. */
    public HttpUrl url(String path) {
        return HttpUrl.parse((secure ? "https://" : "http://") + endpoint() + path);
    }

    /**
     * Stops listening, closes idle connections, lets requests under way be answered for at most two seconds. Not to be called
     * on an event loop.
     */
    @Override
    public void close() {
        listening.close().awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
        releasePort();
        connections.forEach(c -> c.eventLoop().execute(() -> c.pipeline().fireUserEventTriggered(ServerLine.CLOSING)));
        if (!connections.newCloseFuture().awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS)) {
            connections.close().awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** NIO gives a socket back at the first selection after its closing; a scheduled task runs behind one. */
    private void releasePort() {
        if (listening.eventLoop().isShuttingDown()) {
            return;
        }
        listening
                .eventLoop()
                .schedule(() -> {}, 1, TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
    }

    /** Collects what a server is made of. Not thread-safe. */
    public static final class Builder {

        private final EventLoops loops;
        private final HttpHandler handler;
        private Endpoint address = new Endpoint("127.0.0.1", 0);
        private int maxRequestOctets = 4 << 20;
        private Duration idleTimeout = Duration.ofSeconds(60);
        private Supplier<Duration> requestTimeout = () -> Duration.ofSeconds(60);
        private Optional<TlsServer> tls = Optional.empty();

        private Builder(EventLoops loops, HttpHandler handler) {
            this.loops = loops;
            this.handler = handler;
        }

        /** Where to listen; port 0 takes a free one. Default 127.0.0.1:0. */
        public Builder listenOn(String host, int port) {
            address = new Endpoint(host, port);
            return this;
        }

        /** The largest accepted body in octets; 4 MiB by default. */
        public Builder maxRequestOctets(int octets) {
            maxRequestOctets = Limits.positive("largest request", octets);
            return this;
        }

        /** After how long without traffic a connection is closed; 60 s by default. */
        public Builder idleTimeout(Duration timeout) {
            idleTimeout = Limits.positive("idle timeout", timeout);
            return this;
        }

        /** How long a request may take from its first octet to its last; 60 s by default. */
        public Builder requestTimeout(Duration timeout) {
            Duration checked = Limits.positive("request timeout", timeout);
            return requestTimeout(() -> checked);
        }

        /** As {@link #requestTimeout(Duration)}, asked for anew with each connection, on its event loop. */
        public Builder requestTimeout(Supplier<Duration> timeout) {
            requestTimeout = timeout;
            return this;
        }

        /** Speaks TLS at every connection; asked anew for each, so that it may change its mind. */
        public Builder tls(TlsServer server) {
            tls = Optional.of(server);
            return this;
        }

        /**
         * Listens and returns once connections are accepted.
         *
         * @throws ServerStartException when the address cannot be listened on
         */
        public HttpServer start() {
            ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
            EventLoopGroup group = loops.group();
            var binding = new ServerBootstrap()
                    .group(group)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, 4096)
                    .option(ChannelOption.SO_REUSEADDR, true)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(assembly(connections))
                    .bind(address.host(), address.port())
                    .awaitUninterruptibly();
            if (!binding.isSuccess()) {
                throw new ServerStartException(address, binding.cause());
            }
            return new HttpServer(binding.channel(), connections, tls.isPresent());
        }

        private ChannelInitializer<Channel> assembly(ChannelGroup connections) {
            HttpHandler answering = handler;
            int most = maxRequestOctets;
            Duration idle = idleTimeout;
            Supplier<Duration> patience = requestTimeout;
            Optional<TlsServer> security = tls;
            return new ChannelInitializer<>() {
                @Override
                protected void initChannel(Channel channel) {
                    connections.add(channel);
                    RequestDeadline deadline = new RequestDeadline(patience.get());
                    Optional<TlsLine> line = security.map(TlsServer::newLine);
                    line.ifPresent(l -> channel.pipeline().addLast("tls", l.handler()));
                    channel.pipeline()
                            .addLast("idle", new IdleStateHandler(0, 0, idle.toNanos(), TimeUnit.NANOSECONDS))
                            .addLast("deadline", deadline)
                            .addLast(
                                    "http",
                                    new HttpServerCodec(new HttpDecoderConfig()
                                            .setMaxInitialLineLength(8 << 10)
                                            .setMaxHeaderSize(LARGEST_HEAD)))
                            .addLast("requests", new ServerLine(answering, most, deadline, line));
                }
            };
        }
    }
}
