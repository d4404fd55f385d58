package dev.provost.transport;

import java.util.Optional;

/**
 * One recorded attempt at one request, octet by octet. With TLS the octets are the decrypted ones.
 *
 * @param url where the request went
 * @param attempt 1, or 2 when the first attempt met a kept-alive connection that the server had already closed; that first
 *     attempt is recorded as well
 * @param connection the connection; empty when none could be established
 * @param request the request with every header that was sent
 * @param response the response when it came completely
 * @param failure why there is no response; present exactly when the response is not
 * @param requestOctets what was written, head and body; never to be changed
 * @param responseOctets what was read, head and body with its transfer coding, perhaps incomplete; never to be changed
 * @param times when it happened
 */
public record HttpExchange(
        HttpUrl url,
        int attempt,
        Optional<ConnectionFacts> connection,
        HttpRequest request,
        Optional<HttpResponse> response,
        Optional<TransportFailure> failure,
        byte[] requestOctets,
        byte[] responseOctets,
        ExchangeTimes times) {

    public HttpExchange {
        if (response.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("An exchange ends with either a response or a failure");
        }
    }

    /** This with a failure in place of what came; the octets stay. */
    public HttpExchange failed(TransportFailure why) {
        return new HttpExchange(
                url,
                attempt,
                connection,
                request,
                Optional.empty(),
                Optional.of(why),
                requestOctets,
                responseOctets,
                times);
    }

    /** The head of the request as written, request line to empty line. */
    public byte[] requestHead() {
        return WireHead.of(requestOctets);
    }

    /** The head of the response as read, status line to empty line; everything read when the head never ended. */
    public byte[] responseHead() {
        return WireHead.of(responseOctets);
    }

    @Override
    public String toString() {
        return "%s %s -> %s"
                .formatted(request.method(), url, response.<Object>map(r -> r).orElseGet(failure::get));
    }
}
