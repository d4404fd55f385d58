package dev.provost.transport;

import dev.provost.fault.LineFault;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP connection of one handset, one request at a time.
 *
 * <p>It stays open between requests where the server lets it, is opened anew when the server closed it or another server
 * is asked, and repeats a request once on a new connection when a kept one turns out to be closed before any octet of a
 * response came. Its methods may be called from any thread; outcomes are delivered on its event loop.
 */
public final class HandsetConnection implements Executor, AutoCloseable {

    private final DmHttpClient client;
    private final EventLoop loop;
    private final Workers workers;
    private @Nullable ClientLine line;
    private @Nullable PendingRequest pending;

    HandsetConnection(DmHttpClient client, EventLoop loop, Workers workers) {
        this.client = client;
        this.loop = loop;
        this.workers = workers;
    }

    /** {@linkplain #send Sends} a POST. */
    public CompletionStage<HttpOutcome> post(HttpUrl url, Headers headers, byte[] body) {
        return send("POST", url, headers, body);
    }

    /**
     * Sends one request.
     *
     * @param headers all header fields but {@code Host} and {@code Content-Length}
     * @param body not copied; must not change before the outcome is there
     * @return completes on the event loop with what became of the request; fails with IllegalStateException only when the
     *     request before is not answered yet
     */
    public CompletionStage<HttpOutcome> send(String method, HttpUrl url, Headers headers, byte[] body) {
        return send(method, url, headers, body, List.of());
    }

    /**
     * Sends one request over a line with faults. A line that a fault cuts ends the exchange with a
     * {@linkplain TransportFailure#isPlanned() planned} failure.
     *
     * @param faults what happens to the request and its reply, in the order in which it is applied
     * @see #send(String, HttpUrl, Headers, byte[])
     */
    public CompletionStage<HttpOutcome> send(
            String method, HttpUrl url, Headers headers, byte[] body, List<LineFault> faults) {
        return hand(new PendingRequest(method, url, headers, body, faults, Optional.empty(), client.time()));
    }

    /**
     * Sends one request and has the body of its response taken as it comes, however long it is. The response time-out of the
     * client then is how long the head may take, and the longest pause between octets after it; a recorder gets no more than the
     * first {@value WireTap#MOST_OF_A_STREAM} octets, and the response of the outcome has no body.
     *
     * @see #send(String, HttpUrl, Headers, byte[], List)
     */
    public CompletionStage<HttpOutcome> stream(
            String method, HttpUrl url, Headers headers, byte[] body, List<LineFault> faults, BodyTaker taker) {
        return hand(new PendingRequest(method, url, headers, body, faults, Optional.of(taker), client.time()));
    }

    private CompletionStage<HttpOutcome> hand(PendingRequest request) {
        try {
            execute(() -> start(request));
        } catch (RejectedExecutionException e) { // the loops are closed
            abandon(request);
        }
        return request.outcome();
    }

    /**
     * Runs a task on the event loop of this connection, at once when called there. It must not block.
     *
     * @throws RejectedExecutionException when the loops are closed
     */
    @Override
    public void execute(Runnable task) {
        if (loop.inEventLoop()) {
            task.run();
        } else {
            loop.execute(task);
        }
    }

    /**
     * Runs a task on the event loop of this connection later; no thread waits meanwhile. It must not block.
     *
     * @param pause how long to wait, zero or more
     * @param abandoned runs instead when the loops are closed before
     */
    public void executeAfter(Duration pause, Runnable task, Runnable abandoned) {
        try {
            loop.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS).addListener(done -> {
                if (done.isCancelled()) {
                    abandoned.run();
                }
            });
        } catch (RejectedExecutionException e) {
            abandoned.run();
        }
    }

    /**
     * Runs a task that takes its time on one of a few other threads, so that the event loop can carry its other connections
     * meanwhile.
     *
     * @param abandoned runs instead, on any thread, when the loops are closed before it began
     */
    public void executeAside(Runnable task, Runnable abandoned) {
        workers.run(task, abandoned);
    }

    /** Closes the connection; a request under way ends as abandoned. It may be used again and then opens a new one. */
    @Override
    public void close() {
        try {
            execute(this::hangUp);
        } catch (RejectedExecutionException e) {
            // the loops are closed, and every connection with them
        }
    }

    private void start(PendingRequest request) {
        if (pending != null) {
            request.outcome()
                    .completeExceptionally(new IllegalStateException(
                            "The request before is not answered yet; a handset has one request under way"));
            return;
        }
        pending = request;
        ClientLine kept = line;
        if (kept != null && kept.leadsTo(request.url())) {
            kept.send(request, true, this::ended);
        } else {
            connect(request);
        }
    }

    private void connect(PendingRequest request) {
        hangUpLine();
        ClientLine fresh = new ClientLine(client, request.url());
        line = fresh;
        Endpoint server = request.url().endpoint();
        ChannelFuture connecting = client.bootstrap()
                .group(loop)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        fresh.assemble(channel);
                    }
                })
                .connect(server.host(), server.port());
        // Not always on the loop: where no socket could be made there is no loop yet.
        connecting.addListener(done -> execute(() -> connected(fresh, request, connecting)));
    }

    private void connected(ClientLine fresh, PendingRequest request, ChannelFuture connecting) {
        if (line != fresh || pending != request) {
            connecting.channel().close();
        } else if (connecting.isSuccess()) {
            fresh.send(request, false, this::ended);
        } else {
            line = null;
            fresh.connectFailed(request, connecting.cause());
            finish(request);
        }
    }

    private void ended(PendingRequest request, boolean reused) {
        if (pending != request) {
            return;
        }
        if (reused && request.attempt() == 1 && request.foundStaleConnection()) {
            request.again();
            connect(request);
        } else {
            finish(request);
        }
    }

    private void finish(PendingRequest request) {
        pending = null;
        request.deliver();
    }

    private void hangUp() {
        hangUpLine();
        PendingRequest unsent = pending;
        if (unsent != null) {
            pending = null;
            abandon(unsent);
        }
    }

    private static void abandon(PendingRequest unsent) {
        unsent.failed(Failures.abandoned(unsent.url().endpoint()), 0, 0);
        unsent.deliver();
    }

    private void hangUpLine() {
        ClientLine current = line;
        line = null;
        if (current != null) {
            current.close();
        }
    }
}
