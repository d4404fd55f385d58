package dev.provost.transport;

import dev.provost.transport.tls.TlsLine;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.internal.logging.InternalLogger;
import io.netty.util.internal.logging.InternalLoggerFactory;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection of the server: requests in, answers out in the same order; lives on one event loop. */
final class ServerLine extends SimpleChannelInboundHandler<HttpObject> {

    /** User event: no further request is accepted. */
    static final Object CLOSING = new Object();

    private static final InternalLogger LOG = InternalLoggerFactory.getInstance(HttpServer.class);
    private static final long LINGER_SECONDS = 2;

    private final HttpHandler handler;
    private final int maxRequestOctets;
    private final RequestDeadline deadline;
    private final Optional<TlsLine> tls;
    private final Queue<RequestAssembly> waiting = new ArrayDeque<>(2);
    private @Nullable RequestAssembly arriving;
    private boolean answering;
    private boolean pumping;
    private boolean closing;
    private boolean streaming;

    /** A connection without TLS. */
    ServerLine(HttpHandler handler, int maxRequestOctets, RequestDeadline deadline) {
        this(handler, maxRequestOctets, deadline, Optional.empty());
    }

    ServerLine(HttpHandler handler, int maxRequestOctets, RequestDeadline deadline, Optional<TlsLine> tls) {
        this.handler = handler;
        this.maxRequestOctets = maxRequestOctets;
        this.deadline = deadline;
        this.tls = tls;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject part) {
        if (closing) {
            return;
        }
        if (part.decoderResult().isFailure()) {
            reject(
                    ctx,
                    400,
                    "This is not HTTP/1.1: " + part.decoderResult().cause().getMessage());
            return;
        }
        if (part instanceof io.netty.handler.codec.http.HttpRequest head) {
            begin(ctx, head);
        }
        RequestAssembly request = arriving;
        if (request == null || !(part instanceof HttpContent content)) {
            return;
        }
        if (!request.content(content.content())) {
            rejectTooLarge(ctx);
        } else if (part instanceof LastHttpContent) {
            deadline.met();
            arriving = null;
            waiting.add(request);
            pump(ctx);
        }
    }

    private void begin(ChannelHandlerContext ctx, io.netty.handler.codec.http.HttpRequest head) {
        if (HttpUtil.getContentLength(head, -1L) > maxRequestOctets) {
            rejectTooLarge(ctx);
            return;
        }
        arriving = new RequestAssembly(head, maxRequestOctets);
        if (HttpUtil.is100ContinueExpected(head)) {
            ctx.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
    }

    /** Answers what waits; an answer that comes later continues from {@link #answer}. */
    private void pump(ChannelHandlerContext ctx) {
        if (pumping) {
            return;
        }
        pumping = true;
        while (!answering && !closing && !waiting.isEmpty()) {
            answering = true;
            handle(ctx, waiting.remove());
        }
        pumping = false;
        if (ctx.channel().config().isAutoRead() == answering) {
            ctx.channel().config().setAutoRead(!answering); // no further requests into memory meanwhile
        }
    }

    private void handle(ChannelHandlerContext ctx, RequestAssembly request) {
        CompletionStage<HttpResponse> stage;
        try {
            stage = handler.handle(request.request(tls.flatMap(TlsLine::facts)));
        } catch (RuntimeException e) {
            conclude(ctx, request, null, e);
            return;
        }
        stage.whenComplete((response, problem) -> {
            if (ctx.executor().inEventLoop()) {
                conclude(ctx, request, response, problem);
            } else {
                ctx.executor().execute(() -> conclude(ctx, request, response, problem));
            }
        });
    }

    private void conclude(
            ChannelHandlerContext ctx,
            RequestAssembly request,
            @Nullable HttpResponse response,
            @Nullable Throwable problem) {
        Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
        if (cause instanceof HangUpException hangUp) {
            closing = true;
            hangUp.lastWords()
                    .map(words -> write(ctx, words, true, request.isHead()))
                    .orElseGet(ctx::newSucceededFuture)
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            answer(ctx, request, response != null ? response : failed(request, problem));
        }
    }

    private static HttpResponse failed(RequestAssembly request, @Nullable Throwable problem) {
        LOG.warn("The handler failed at {}: {}", request, problem);
        LOG.debug("Where the handler failed", problem);
        return HttpResponse.text(500, "The server failed at this request: " + problem + "\n");
    }

    private void answer(ChannelHandlerContext ctx, RequestAssembly request, HttpResponse response) {
        boolean keep = request.keepsAlive()
                && !closing
                && !response.headers().first("Connection").orElse("").equalsIgnoreCase("close");
        ChannelFuture written;
        try {
            written = write(ctx, response, keep, request.isHead());
        } catch (IllegalArgumentException e) { // a header that would break the framing
            written = write(ctx, failed(request, e), keep, request.isHead());
        }
        if (!keep) {
            closing = true;
            written.addListener(ChannelFutureListener.CLOSE);
        }
        if (response.longBody().isPresent() && !written.isDone()) {
            streaming = true;
            written.addListener(done -> answered(ctx));
        } else {
            answered(ctx);
        }
    }

    private void answered(ChannelHandlerContext ctx) {
        streaming = false;
        answering = false;
        pump(ctx);
    }

    private void rejectTooLarge(ChannelHandlerContext ctx) {
        reject(ctx, 413, "The body of a request is limited to %d octets".formatted(maxRequestOctets));
    }

    /** Refuses the request, then reads on for a while: closing at once could destroy the answer on its way. */
    private void reject(ChannelHandlerContext ctx, int status, String reason) {
        closing = true;
        arriving = null;
        if (answering) {
            return; // a pipelined request; the answer under way is the last one
        }
        ctx.channel().config().setAutoRead(true);
        write(ctx, HttpResponse.text(status, reason + "\n"), false, false).addListener(written -> {
            if (ctx.channel() instanceof SocketChannel socket) {
                socket.shutdownOutput();
            }
        });
        ctx.executor().schedule(() -> ctx.close(), LINGER_SECONDS, TimeUnit.SECONDS);
    }

    private static ChannelFuture write(ChannelHandlerContext ctx, HttpResponse response, boolean keep, boolean head) {
        HttpResponseStatus status = HttpResponseStatus.valueOf(response.status());
        if (response.longBody().isPresent() && !head) {
            DefaultHttpResponse first = new DefaultHttpResponse(HttpVersion.HTTP_1_1, status);
            fill(first.headers(), response, keep);
            return new LongAnswer(ctx, response.longBody().get()).send(first);
        }
        DefaultFullHttpResponse full = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, status, head ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(response.body()));
        fill(full.headers(), response, keep);
        return ctx.writeAndFlush(full);
    }

    private static void fill(HttpHeaders fields, HttpResponse response, boolean keep) {
        HeaderMapping.copy(response.headers(), fields);
        if (!fields.contains("Content-Length")) {
            fields.set("Content-Length", response.length());
        }
        if (!keep) {
            fields.set("Connection", "close");
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == CLOSING) {
            boolean busy = answering || !waiting.isEmpty();
            closing = true;
            if (!busy) {
                ctx.close();
            }
        } else if (event == RequestDeadline.MISSED && !answering && !closing) {
            reject(ctx, 408, "The request did not become complete in time");
        } else if (event instanceof IdleStateEvent && (!answering || streaming)) {
            ctx.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close(); // the peer is gone or speaks no HTTP; there is nobody to tell
    }
}
