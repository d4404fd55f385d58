package dev.provost.transport;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;

/** Puts one response together from the parts that the codec delivers; interim responses (1xx) are passed over. */
final class ResponseAssembly {

    private final int max;
    private final BodyCollector body;
    private int status;
    private Headers headers = Headers.EMPTY;
    private boolean keepAlive;
    private boolean interim;
    private boolean tooLarge;

    ResponseAssembly(int max) {
        this.max = max;
        this.body = new BodyCollector(max);
    }

    void head(io.netty.handler.codec.http.HttpResponse head) {
        interim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        status = head.status().code();
        headers = HeaderMapping.of(head.headers());
        keepAlive = HttpUtil.isKeepAlive(head);
        tooLarge = HttpUtil.getContentLength(head, -1L) > max;
    }

    void content(ByteBuf chunk) {
        tooLarge |= !body.add(chunk);
    }

    boolean isTooLarge() {
        return tooLarge;
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
