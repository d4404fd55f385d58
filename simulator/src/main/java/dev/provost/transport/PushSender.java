package dev.provost.transport;

import dev.provost.push.Datagram;
import dev.provost.push.Ports;
import dev.provost.push.PushMessage;
import dev.provost.push.Segmentation;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sends pushes in each {@link PushWay}. Nobody answers a push: it counts as sent when the network, or over HTTP the gateway,
 * has taken it. Thread-safe; the event loops belong to the caller.
 */
public final class PushSender {

    private static final int CONNECT_MILLIS = 5_000;

    /** What one datagram takes on every network; a longer push goes in short messages. */
    private static final int PLAIN_DATAGRAM = 1_400;

    private final EventLoops loops;
    private final DmHttpClient http;

    /** A sender on the given loops. */
    public PushSender(EventLoops loops) {
        this.loops = loops;
        this.http = DmHttpClient.on(loops);
    }

    /**
     * Sends one push.
     *
     * @param target {@code udp://HOST:PORT}, {@code tcp://HOST:PORT} or {@code http://HOST:PORT/PATH}
     * @return completes when it is sent, and with a {@link PushSendException} when it cannot be
     * @throws IllegalArgumentException when the target is no such address
     */
    public CompletionStage<Void> send(URI target, PushMessage push) {
        String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
        if (target.getHost() == null || target.getPort() < 1) {
            throw bad(target);
        }
        return switch (scheme) {
            case "udp" -> datagrams(target, plain(push.encode()));
            case "tcp" -> socket(target, push.encode());
            case "http" -> post(target, push);
            default -> throw bad(target);
        };
    }

    /**
     * Sends one push as short messages, each a datagram that begins with a user data header.
     *
     * @param reference number of the long message, 0 to 255
     */
    public CompletionStage<Void> sendShortMessages(Endpoint target, PushMessage push, Ports ports, int reference) {
        List<byte[]> messages = Segmentation.of(push.encode(), ports, reference).stream()
                .map(Datagram::encode)
                .toList();
        return datagrams(URI.create("udp://" + target), messages);
    }

    private static List<byte[]> plain(byte[] unit) {
        return unit.length <= PLAIN_DATAGRAM
                ? List.of(unit)
                : Segmentation.of(unit, Ports.toPush(PushMessage.PORT), unit.length & 0xFF).stream()
                        .map(Datagram::encode)
                        .toList();
    }

    private CompletionStage<Void> datagrams(URI target, List<byte[]> datagrams) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        new Bootstrap()
                .group(loops.group())
                .channel(NioDatagramChannel.class)
                .handler(new ChannelInboundHandlerAdapter())
                .connect(target.getHost(), target.getPort())
                .addListener((ChannelFutureListener) connected -> write(connected, target, datagrams, sent));
        return sent;
    }

    private CompletionStage<Void> socket(URI target, byte[] unit) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        new Bootstrap()
                .group(loops.group())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .handler(new ChannelInboundHandlerAdapter())
                .connect(target.getHost(), target.getPort())
                .addListener((ChannelFutureListener) connected -> write(connected, target, List.of(unit), sent));
        return sent;
    }

    private static void write(ChannelFuture connected, URI target, List<byte[]> units, CompletableFuture<Void> sent) {
        if (!connected.isSuccess()) {
            sent.completeExceptionally(new PushSendException(target.toString(), Failures.reason(connected.cause())));
            return;
        }
        Channel channel = connected.channel();
        ChannelFuture last = channel.newSucceededFuture();
        for (byte[] unit : units) {
            last = channel.write(Unpooled.wrappedBuffer(unit));
        }
        channel.flush();
        last.addListener((ChannelFutureListener) written -> {
            channel.close();
            if (written.isSuccess()) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(new PushSendException(target.toString(), Failures.reason(written.cause())));
            }
        });
    }

    private CompletionStage<Void> post(URI target, PushMessage push) {
        Headers headers = push.applicationId()
                .map(id -> Headers.of("Content-Type", push.contentType().header())
                        .with(HttpPushHandler.APPLICATION, id.uri()))
                .orElseGet(() -> Headers.of("Content-Type", push.contentType().header()));
        HandsetConnection connection = http.connection();
        return connection
                .post(HttpUrl.parse(target.toString()), headers, push.body())
                .thenAccept(outcome -> {
                    connection.close();
                    switch (outcome) {
                        case HttpOutcome.Answered answered
                        when answered.response().status() / 100 == 2 -> {}
                        case HttpOutcome.Answered answered ->
                            throw new PushSendException(
                                    target.toString(),
                                    "it is answered with HTTP "
                                            + answered.response().status());
                        case HttpOutcome.Failed failed ->
                            throw new PushSendException(
                                    target.toString(), failed.failure().message());
                    }
                });
    }

    private static IllegalArgumentException bad(URI target) {
        return new IllegalArgumentException(
                "'%s' is no address for a push. Use one such as udp://127.0.0.1:2948, tcp://127.0.0.1:2948 or http://127.0.0.1:8090/push."
                        .formatted(target));
    }
}
