package dev.provost.transport;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * A few daemon threads that carry all connections of clients and servers, and as few for what would hold up connections, such
 * as the installation of firmware. Thread-safe.
 */
public final class EventLoops implements AutoCloseable {

    private static final int FEWEST_WORKERS = 2;

    private final MultiThreadIoEventLoopGroup group;
    private final Workers workers;

    private EventLoops(MultiThreadIoEventLoopGroup group, Workers workers) {
        this.group = group;
        this.workers = workers;
    }

    /**
     * Starts loops when they are first needed.
     *
     * @param name prefix of the names of the threads
     * @param threads how many; one or two carry thousands of connections
     */
    public static EventLoops of(String name, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one event loop is needed, not " + threads);
        }
        return new EventLoops(
                new MultiThreadIoEventLoopGroup(
                        threads, new DefaultThreadFactory(name, true), NioIoHandler.newFactory()),
                new Workers(name, Math.max(FEWEST_WORKERS, threads)));
    }

    EventLoopGroup group() {
        return group;
    }

    Workers workers() {
        return workers;
    }

    /** Closes every connection and ends the threads; waits for each kind at most two seconds. Not to be called on one of them. */
    @Override
    public void close() {
        workers.close();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
