package dev.provost.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one direction of a recorded HTTP/1.x connection without a connection: keep-alive, pipelining, chunked bodies and bodies
 * that last as long as the connection. Memory is bounded by the largest message; a larger one is reported as broken and passed
 * over. Not thread-safe.
 *
 * @param <M> {@link RecordedRequest} or {@link RecordedResponse}
 */
public final class RecordedStream<M> {

    private final Function<RecordedDecoders.Steps, ByteToMessageDecoder> decoders;
    private final BiFunction<RecordedAssembly, Instant, M> form;
    private final RecordedListener<M> listener;
    private final int largest;
    private EmbeddedChannel decoder;
    private @Nullable RecordedAssembly arriving;
    private Instant now = Instant.EPOCH;
    private long unread;
    private boolean lost;

    private RecordedStream(
            Function<RecordedDecoders.Steps, ByteToMessageDecoder> decoders,
            BiFunction<RecordedAssembly, Instant, M> form,
            RecordedListener<M> listener,
            int largest) {
        this.decoders = decoders;
        this.form = form;
        this.listener = listener;
        this.largest = Limits.positive("largest message", largest);
        this.decoder = fresh();
    }

    /**
     * The direction of the requests.
     *
     * @param largest most octets of a message, head and body
     */
    public static RecordedStream<RecordedRequest> ofRequests(int largest, RecordedListener<RecordedRequest> listener) {
        return new RecordedStream<>(RecordedDecoders.Requests::new, RecordedAssembly::request, listener, largest);
    }

    /**
     * The direction of the responses.
     *
     * @param largest most octets of a message, head and body
     * @param toHead whether the response that begins now answers a HEAD request and so has no body
     */
    public static RecordedStream<RecordedResponse> ofResponses(
            int largest, BooleanSupplier toHead, RecordedListener<RecordedResponse> listener) {
        return new RecordedStream<>(
                steps -> new RecordedDecoders.Responses(steps, toHead), RecordedAssembly::response, listener, largest);
    }

    /** Whether a message has begun and is not complete. */
    public boolean isInside() {
        return arriving != null || unread > 0;
    }

    /** Whether the octets are no HTTP, so that nothing more is understood until {@link #cut}. */
    public boolean isLost() {
        return lost;
    }

    /** Takes the next octets in the order of the connection; not copied, but read when this returns. */
    public void feed(byte[] octets, Instant time) {
        if (lost || octets.length == 0) {
            return;
        }
        now = time;
        if (arriving == null && !isBlank(octets)) {
            arriving = new RecordedAssembly(largest, time);
        }
        unread += octets.length;
        decoder.writeInbound(Unpooled.wrappedBuffer(octets));
        decoder.releaseInbound();
    }

    /** The connection ended in good order: a body that lasts until then is complete. */
    public void end(Instant time) {
        now = time;
        if (!lost) {
            decoder.finishAndReleaseAll();
        }
        abandon("The connection ended in the middle of the message.");
        lost = true;
    }

    /** What comes next does not follow on what came before: an open message is broken, and the next octets begin a new one. */
    public void cut(String reason) {
        RecordedAssembly open = arriving;
        arriving = null;
        lost = true;
        decoder.finishAndReleaseAll();
        lost = false;
        arriving = open;
        abandon(reason);
        unread = 0;
        decoder = fresh();
    }

    private EmbeddedChannel fresh() {
        return new EmbeddedChannel(decoders.apply(new RecordedDecoders.Steps() {
            @Override
            public void octets(ByteBuf read) {
                unread -= read.readableBytes();
                if (!lost && read.isReadable() && (arriving != null || !isBlank(ByteBufUtil.getBytes(read)))) {
                    arriving().raw(read);
                }
            }

            @Override
            public void part(HttpObject part) {
                if (!lost) {
                    take(part);
                }
            }
        }));
    }

    /** Whether it is nothing but the line ends that may come between messages. */
    private static boolean isBlank(byte[] octets) {
        for (byte octet : octets) {
            if (octet != '\r' && octet != '\n') {
                return false;
            }
        }
        return true;
    }

    private RecordedAssembly arriving() {
        RecordedAssembly open = arriving;
        if (open == null) {
            open = new RecordedAssembly(largest, now);
            arriving = open;
        }
        return open;
    }

    private void take(HttpObject part) {
        if (part.decoderResult().isFailure()) {
            abandon("It is not HTTP/1.x: " + part.decoderResult().cause().getMessage());
            lost = true;
            return;
        }
        RecordedAssembly open = arriving();
        if (part instanceof HttpMessage head) {
            open.head(head);
        }
        if (part instanceof HttpContent content) {
            open.content(content.content());
        }
        if (part instanceof LastHttpContent) {
            complete(open);
        }
    }

    private void complete(RecordedAssembly whole) {
        arriving = null;
        if (whole.isTooLarge()) {
            listener.broken("It has more than %,d octets.".formatted(largest));
        } else if (!whole.isInterim()) {
            listener.message(form.apply(whole, now));
        }
    }

    private void abandon(String reason) {
        RecordedAssembly open = arriving;
        arriving = null;
        if (open != null) {
            listener.broken(reason);
        }
    }
}
