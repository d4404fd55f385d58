package dev.provost.transport;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One HTTP response.
 *
 * @param status the status code, 100 to 999
 * @param headers header fields; a server adds {@code Content-Length} and {@code Connection} by itself
 * @param body the body after transfer decoding; not copied and never to be changed
 * @param longBody at a server, what is sent in the place of {@code body}
 */
public record HttpResponse(int status, Headers headers, byte[] body, Optional<LongBody> longBody) {

    private static final byte[] NOTHING = {};

    public HttpResponse {
        if (status < 100 || status > 999) {
            throw new IllegalArgumentException("An HTTP status has three digits, this is " + status);
        }
    }

    /** A response whose body is in memory. */
    public HttpResponse(int status, Headers headers, byte[] body) {
        this(status, headers, body, Optional.empty());
    }

    /** A response whose body is sent in pieces. */
    public static HttpResponse of(int status, String contentType, LongBody body) {
        return new HttpResponse(status, Headers.of("Content-Type", contentType), NOTHING, Optional.of(body));
    }

    /** A response without a body. */
    public static HttpResponse of(int status) {
        return new HttpResponse(status, Headers.EMPTY, NOTHING);
    }

    /** A response with a body of the given media type. */
    public static HttpResponse of(int status, String contentType, byte[] body) {
        return new HttpResponse(status, Headers.of("Content-Type", contentType), body);
    }

    /** A response of plain text in UTF-8. */
    public static HttpResponse text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** This response with one more header field. */
    public HttpResponse with(String name, String value) {
        return new HttpResponse(status, headers.with(name, value), body, longBody);
    }

    /** How many octets the body has. */
    int length() {
        return longBody.map(LongBody::length).orElse(body.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HttpResponse that
                && status == that.status
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body)
                && longBody.equals(that.longBody);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * status + headers.hashCode()) + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "%d %s %d octets".formatted(status, headers.all(), length());
    }
}
