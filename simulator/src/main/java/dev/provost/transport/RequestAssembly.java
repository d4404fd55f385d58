package dev.provost.transport;

import dev.provost.transport.tls.TlsFacts;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Optional;

/** Puts one request together from the parts that the codec delivers. */
final class RequestAssembly {

    private final String method;
    private final String target;
    private final Headers headers;
    private final boolean keepAlive;
    private final BodyCollector body;

    RequestAssembly(io.netty.handler.codec.http.HttpRequest head, int max) {
        this.method = head.method().name();
        this.target = head.uri();
        this.headers = HeaderMapping.of(head.headers());
        this.keepAlive = HttpUtil.isKeepAlive(head);
        this.body = new BodyCollector(max);
    }

    /** Appends a part of the body; false when it becomes too large. */
    boolean content(ByteBuf chunk) {
        return body.add(chunk);
    }

    boolean keepsAlive() {
        return keepAlive;
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    HttpRequest request(Optional<TlsFacts> tls) {
        return new HttpRequest(method, target, headers, body.octets(), tls);
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
