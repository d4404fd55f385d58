package dev.provost.transport;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** Short words for exchanges in tests. */
final class Loopback {

    private Loopback() {}

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    static HttpOutcome post(HandsetConnection connection, HttpUrl url, String body) throws Exception {
        return connection
                .post(url, Headers.of("Content-Type", "text/plain"), octets(body))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    static HttpResponse answered(HttpOutcome outcome) {
        Assertions.assertThat(outcome).isInstanceOf(HttpOutcome.Answered.class);
        return ((HttpOutcome.Answered) outcome).response();
    }

    static TransportFailure failed(HttpOutcome outcome) {
        Assertions.assertThat(outcome).isInstanceOf(HttpOutcome.Failed.class);
        return ((HttpOutcome.Failed) outcome).failure();
    }
}
