package dev.provost.transport;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpStatusClass;
import java.time.Instant;

/** Puts one recorded message together from the parts that the codec delivers. */
final class RecordedAssembly {

    private final Instant began;
    private final BodyCollector octets;
    private final BodyCollector body;
    private Headers headers = Headers.EMPTY;
    private String method = "";
    private String target = "";
    private int status;
    private boolean interim;
    private boolean tooLarge;

    RecordedAssembly(int largest, Instant began) {
        this.began = began;
        this.octets = new BodyCollector(largest);
        this.body = new BodyCollector(largest);
    }

    void raw(ByteBuf read) {
        tooLarge |= !octets.add(read.duplicate());
    }

    void head(HttpMessage head) {
        headers = HeaderMapping.of(head.headers());
        if (head instanceof io.netty.handler.codec.http.HttpRequest request) {
            method = request.method().name();
            target = request.uri();
        } else if (head instanceof io.netty.handler.codec.http.HttpResponse response) {
            status = response.status().code();
            interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
    }

    void content(ByteBuf chunk) {
        tooLarge |= !body.add(chunk.duplicate());
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether it is a response that another one follows. */
    boolean isInterim() {
        return interim;
    }

    RecordedRequest request(Instant ended) {
        return new RecordedRequest(
                new HttpRequest(method, target, headers, body.octets()), octets.octets(), began, ended);
    }

    RecordedResponse response(Instant ended) {
        HttpResponse response = new HttpResponse(Math.clamp(status, 100, 999), headers, body.octets());
        return new RecordedResponse(response, octets.octets(), began, ended);
    }
}
