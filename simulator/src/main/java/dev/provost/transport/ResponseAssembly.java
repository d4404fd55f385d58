package dev.provost.transport;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Optional;

/** Puts one response together from the parts that the codec delivers; interim responses (1xx) are passed over. */
final class ResponseAssembly {

    private static final int LARGEST_PIECE = 16 << 10;

    private final int max;
    private final BodyCollector body;
    private final Optional<BodyTaker> taker;
    private final byte[] piece;
    private int status;
    private Headers headers = Headers.EMPTY;
    private boolean keepAlive;
    private boolean interim;
    private boolean tooLarge;
    private boolean unwanted;

    /** Keeps a body of at most so many octets, unless somebody takes it as it comes. */
    ResponseAssembly(int max, Optional<BodyTaker> taker) {
        this.max = max;
        this.body = new BodyCollector(max);
        this.taker = taker;
        this.piece = new byte[taker.isPresent() ? LARGEST_PIECE : 0];
    }

    void head(io.netty.handler.codec.http.HttpResponse head) {
        interim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        status = head.status().code();
        headers = HeaderMapping.of(head.headers());
        keepAlive = HttpUtil.isKeepAlive(head);
        if (taker.isEmpty()) {
            tooLarge = HttpUtil.getContentLength(head, -1L) > max;
        } else if (!interim) {
            unwanted = !taker.get().head(status, headers);
        }
    }

    void content(ByteBuf chunk) {
        if (taker.isEmpty()) {
            tooLarge |= !body.add(chunk);
        } else {
            hand(chunk, taker.get());
        }
    }

    private void hand(ByteBuf chunk, BodyTaker to) {
        while (chunk.isReadable() && !unwanted && !interim) {
            int length = Math.min(chunk.readableBytes(), piece.length);
            chunk.readBytes(piece, 0, length);
            unwanted = !to.octets(piece, length);
        }
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether the response itself has begun: its head is there. */
    boolean isBegun() {
        return status != 0 && !interim;
    }

    /** Whether the taker wants no more of it. */
    boolean isUnwanted() {
        return unwanted;
    }

    /** Whether the part that ended just now was the response itself. */
    boolean isComplete() {
        return !interim;
    }

    boolean keepsAlive() {
        return keepAlive;
    }

    HttpResponse response() {
        return new HttpResponse(status, headers, body.octets());
    }
}
