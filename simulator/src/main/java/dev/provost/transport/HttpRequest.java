package dev.provost.transport;

import dev.provost.transport.tls.TlsFacts;
import java.util.Arrays;
import java.util.Optional;

/**
 * One HTTP request.
 *
 * @param method for instance {@code POST}
 * @param target the request target as it stands in the request line: raw path with query, for instance {@code /dm?id=1}
 * @param headers all header fields, those of the connection included
 * @param body the body after transfer decoding; not copied and never to be changed
 * @param tls at a server, what the TLS handshake of the connection agreed on; no part of equality
 */
public record HttpRequest(String method, String target, Headers headers, byte[] body, Optional<TlsFacts> tls) {

    /** A request without TLS. */
    public HttpRequest(String method, String target, Headers headers, byte[] body) {
        this(method, target, headers, body, Optional.empty());
    }

    /** The raw path: the target without its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HttpRequest that
                && method.equals(that.method)
                && target.equals(that.target)
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * method.hashCode() + target.hashCode()) + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "%s %s %s %d octets".formatted(method, target, headers.all(), body.length);
    }
}
