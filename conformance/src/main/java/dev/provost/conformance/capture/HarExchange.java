package dev.provost.conformance.capture;

import dev.provost.transport.BadUrlException;
import dev.provost.transport.ConnectionFacts;
import dev.provost.transport.Endpoint;
import dev.provost.transport.ExchangeTimes;
import dev.provost.transport.Header;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpRequest;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.TransportFailure;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What became of an entry of an HTTP archive. */
sealed interface HarExchange {

    /** Request and response. */
    record Whole(HttpExchange exchange) implements HarExchange {}

    /** The response is not in the archive, or has lost octets. */
    record WithoutResponse(HttpExchange exchange) implements HarExchange {}

    /** The request is not in the archive, or has lost octets. */
    record WithoutRequest() implements HarExchange {}

    /** The entry breaks the rules of HAR. */
    record Broken() implements HarExchange {}

    /** Makes an exchange of an entry whose messages have at most {@code largest} octets each. */
    static HarExchange of(HarEntry entry, int largest) {
        try {
            HttpUrl url = HttpUrl.parse(entry.text("request.url"));
            Optional<byte[]> body = HarBody.ofRequest(entry).filter(b -> b.length <= largest);
            if (body.isEmpty()) {
                return new WithoutRequest();
            }
            HttpRequest request = new HttpRequest(
                    entry.text("request.method"),
                    url.target(),
                    headers(entry.requestHeaders(), entry.text("request.postData.mimeType"), body.get()),
                    body.get());
            Optional<HttpResponse> response = response(entry, largest);
            HttpExchange exchange = exchange(entry, url, request, response);
            return response.isPresent() ? new Whole(exchange) : new WithoutResponse(exchange);
        } catch (BadUrlException | DateTimeException e) {
            return new Broken();
        }
    }

    private static Optional<HttpResponse> response(HarEntry entry, int largest) {
        String status = entry.text("response.status");
        if (!status.matches("[1-9]\\d\\d")) {
            return Optional.empty();
        }
        return HarBody.ofResponse(entry)
                .filter(b -> b.length <= largest)
                .map(body -> new HttpResponse(
                        Integer.parseInt(status),
                        headers(entry.responseHeaders(), entry.text("response.content.mimeType"), body),
                        body));
    }

    private static HttpExchange exchange(
            HarEntry entry, HttpUrl url, HttpRequest request, Optional<HttpResponse> response) {
        Instant began = OffsetDateTime.parse(entry.text("startedDateTime")).toInstant();
        Instant ended = began.plusNanos(nanos(entry.text("time")));
        ExchangeTimes times = CapturedExchanges.times(began, ended, ended);
        Optional<TransportFailure> failure = response.isPresent()
                ? Optional.empty()
                : Optional.of(new TransportFailure(
                        TransportFailure.Kind.NOT_RECORDED, "The archive does not hold the answer."));
        return new HttpExchange(
                url,
                1,
                Optional.of(connection(entry, url)),
                request,
                response,
                failure,
                octets(
                        "%s %s HTTP/1.1".formatted(request.method(), request.target()),
                        request.headers(),
                        request.body()),
                response.map(r -> octets(
                                "HTTP/1.1 %d %s".formatted(r.status(), entry.text("response.statusText")),
                                r.headers(),
                                r.body()))
                        .orElse(new byte[0]),
                times);
    }

    /** Archives rarely say which connection it was; without a number every exchange has one of its own. */
    private static ConnectionFacts connection(HarEntry entry, HttpUrl url) {
        String text = entry.text("connection");
        long number = text.matches("\\d{1,15}") ? Long.parseLong(text) : -entry.number();
        return new ConnectionFacts(number, new Endpoint("device", 0), url.endpoint(), 0, Optional.empty());
    }

    private static long nanos(String millis) {
        if (!millis.matches("\\d{1,9}(\\.\\d{1,30})?")) {
            return 0;
        }
        return new BigDecimal(millis).movePointRight(6).longValue();
    }

    /** Bodies are saved without their codings, so headers about them would be untrue. */
    private static Headers headers(List<Header> recorded, String mimeType, byte[] body) {
        Headers headers = new Headers(recorded).without("Content-Encoding").without("Transfer-Encoding");
        boolean rightLength = headers.first("Content-Length")
                .map(String::strip)
                .filter(Integer.toString(body.length)::equals)
                .isPresent();
        if (!rightLength) {
            headers = headers.without("Content-Length");
        }
        boolean typed = headers.contains("Content-Type") || mimeType.isBlank() || body.length == 0;
        return typed ? headers : headers.with("Content-Type", mimeType);
    }

    private static byte[] octets(String line, Headers headers, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 256);
        StringBuilder head = new StringBuilder(line).append("\r\n");
        headers.all()
                .forEach(h ->
                        head.append(h.name()).append(": ").append(h.value()).append("\r\n"));
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }
}
