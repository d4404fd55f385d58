package dev.provost.transport;

import dev.provost.transport.tls.TlsLine;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One TCP connection to one server and the exchange on it; lives on one event loop. */
final class ClientLine extends SimpleChannelInboundHandler<HttpObject> {

    private final DmHttpClient client;
    private final Endpoint server;
    private final boolean secure;
    private final WireTap tap;
    private final ExchangeLog log;
    private Optional<TlsLine> tls = Optional.empty();
    private @Nullable Channel channel;
    private @Nullable PendingRequest current;
    private @Nullable ResponseAssembly assembly;
    private @Nullable BiConsumer<PendingRequest, Boolean> whenEnded;
    private @Nullable ScheduledFuture<?> timer;
    private @Nullable FaultyWriter writer;
    private boolean reused;

    ClientLine(DmHttpClient client, HttpUrl url) {
        this.client = client;
        this.server = url.endpoint();
        this.secure = url.secure();
        this.tap = new WireTap(client.time(), client.recorder().isPresent());
        this.log = new ExchangeLog(client);
    }

    /** Puts the handlers into a new channel; {@code tap} sees what is really sent. */
    void assemble(Channel fresh) {
        channel = fresh;
        ChannelPipeline pipeline = fresh.pipeline();
        if (secure) {
            TlsLine line =
                    client.tls().newLine(server.host(), client.connectTimeout().toMillis());
            tls = Optional.of(line);
            pipeline.addLast("tls", line.handler());
        }
        pipeline.addLast("tap", tap);
        HttpDecoderConfig config = new HttpDecoderConfig().setMaxHeaderSize(64 << 10);
        pipeline.addLast("http", new HttpClientCodec(config, false, false));
        pipeline.addLast("exchange", this);
    }

    /** Whether a request for that URL may go over this connection now. */
    boolean leadsTo(HttpUrl url) {
        Channel open = channel;
        return open != null && open.isActive() && secure == url.secure() && server.equals(url.endpoint());
    }

    /** Sends a request; {@code whenEnded} hears of its end and whether the connection had served a request before. */
    void send(PendingRequest request, boolean kept, BiConsumer<PendingRequest, Boolean> ended) {
        current = request;
        reused = kept;
        whenEnded = ended;
        assembly = new ResponseAssembly(client.maxResponseOctets(), request.taker());
        tap.begin(request.taker().isPresent());
        log.begin();
        Channel open = channel;
        if (open == null) {
            fail(Failures.closed(server, 0));
            return;
        }
        if (!kept) {
            log.opened(open);
        }
        startTimer(open);
        if (request.faults().isEmpty()) {
            write(request, open);
        } else {
            writeFaulty(request, open);
        }
    }

    private void startTimer(Channel open) {
        long receivedBefore = tap.received();
        timer = open.eventLoop()
                .schedule(
                        () -> timedOut(open, receivedBefore),
                        client.responseTimeout().toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    private void write(PendingRequest request, Channel open) {
        try {
            open.writeAndFlush(onTheWire(request)).addListener(written -> {
                if (!written.isSuccess() && current == request) {
                    fail(Failures.exchanging(server, tls, written.cause()));
                }
            });
        } catch (IllegalArgumentException e) {
            fail(Failures.unusable(server, e));
        }
    }

    /** Goes around the codec, which would put right what is meant to be wrong. */
    private void writeFaulty(PendingRequest request, Channel open) {
        FaultyWriter faulty = new FaultyWriter(
                open.pipeline().context("http"), request.request(), request.faults(), new FaultyWriter.Listener() {
                    @Override
                    public void cut(boolean requestComplete) {
                        if (current == request) {
                            fail(Failures.cut(server, requestComplete, tap.sent(), tap.received()));
                        }
                    }

                    @Override
                    public void failed(Throwable cause) {
                        if (current == request) {
                            fail(Failures.exchanging(server, tls, cause));
                        }
                    }
                });
        writer = faulty;
        faulty.start();
    }

    private static DefaultFullHttpRequest onTheWire(PendingRequest pending) {
        HttpRequest request = pending.request();
        DefaultFullHttpRequest full = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(request.method()),
                request.target(),
                Unpooled.wrappedBuffer(request.body()));
        HeaderMapping.copy(request.headers(), full.headers());
        return full;
    }

    /** Notes that no connection came about. */
    void connectFailed(PendingRequest request, Throwable cause) {
        log.begin();
        request.failed(Failures.connecting(server, client.connectTimeout(), cause), 0, 0);
        log.write(request, tap, tls.flatMap(TlsLine::facts));
    }

    /** Closes the connection; a request on it ends as abandoned. */
    void close() {
        if (current != null) {
            fail(Failures.abandoned(server));
        }
        Channel open = channel;
        if (open != null) {
            open.close();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject part) {
        ResponseAssembly response = assembly;
        if (current == null || response == null) {
            ctx.close(); // an answer that nobody asked for
            return;
        }
        if (part.decoderResult().isFailure()) {
            fail(Failures.malformed(server, part.decoderResult().cause(), tap.received()));
            return;
        }
        if (part instanceof io.netty.handler.codec.http.HttpResponse head) {
            response.head(head);
        }
        if (part instanceof HttpContent content) {
            response.content(content.content());
        }
        if (response.isUnwanted()) {
            fail(Failures.abandoned(server));
        } else if (response.isTooLarge()) {
            fail(Failures.tooLarge(server, client.maxResponseOctets()));
        } else if (part instanceof LastHttpContent && response.isComplete()) {
            succeed(response);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (current != null) {
            fail(Failures.hungUp(server, tls, tap.received()));
        }
    }

    /** A farewell of TLS is the end of the connection, even where the TCP connection stays (RFC 9112, 9.8). */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof SslCloseCompletionEvent) {
            ctx.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (current == null) {
            ctx.close();
        } else {
            fail(Failures.exchanging(server, tls, cause));
        }
    }

    private void timedOut(Channel open, long receivedBefore) {
        PendingRequest request = current;
        ResponseAssembly response = assembly;
        if (request == null || response == null) {
            return;
        }
        boolean goesOn = response.isBegun() && tap.received() > receivedBefore;
        if (request.taker().isPresent() && goesOn) {
            startTimer(open);
        } else {
            fail(Failures.responseTimeout(server, client.responseTimeout(), tap.received()));
        }
    }

    private void succeed(ResponseAssembly response) {
        PendingRequest request = current;
        if (request != null) {
            request.succeeded(response.response(), tap.sent(), tap.received());
            FaultyWriter faulty = writer;
            boolean complete = faulty == null || faulty.isDone();
            end(request, complete && response.keepsAlive() && !request.endsConnection());
        }
    }

    private void fail(TransportFailure why) {
        PendingRequest request = current;
        if (request != null) {
            request.failed(why, tap.sent(), tap.received());
            end(request, false);
        }
    }

    private void end(PendingRequest request, boolean keep) {
        current = null;
        assembly = null;
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
        log.write(request, tap, tls.flatMap(TlsLine::facts));
        FaultyWriter faulty = writer;
        if (faulty != null) {
            writer = null;
            faulty.stop();
        }
        Channel open = channel;
        if (!keep && open != null) {
            open.close();
        }
        BiConsumer<PendingRequest, Boolean> callback = whenEnded;
        if (callback != null) {
            callback.accept(request, reused);
        }
    }
}
