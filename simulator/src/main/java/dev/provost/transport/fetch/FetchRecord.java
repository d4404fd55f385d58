package dev.provost.transport.fetch;

import dev.provost.transport.ConnectionFacts;
import dev.provost.transport.ExchangeTimes;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.TransportFailure;
import java.util.Optional;

/**
 * The evidence of one fetch; its size is bounded whatever was fetched.
 *
 * @param method {@code GET} or {@code POST}
 * @param url where it went
 * @param connection the connection; empty when none could be established
 * @param requestHead request line to empty line, as written
 * @param requestBody the body of the request, a status line for instance; cut after {@value #MOST_OCTETS} octets
 * @param status the status code of the answer, 0 when there was none
 * @param responseHead status line to empty line, as read
 * @param octets how many octets of body came
 * @param sha256 the SHA-256 of those octets in small hexadecimal digits
 * @param firstOctets the first of them, at most {@value #MOST_OCTETS}; of a document in XML, a download descriptor for
 *     instance, {@value #MOST_OF_DOCUMENT}
 * @param failure why the answer is not complete; empty when it is
 * @param times when it happened
 */
public record FetchRecord(
        String method,
        HttpUrl url,
        Optional<ConnectionFacts> connection,
        byte[] requestHead,
        byte[] requestBody,
        int status,
        byte[] responseHead,
        long octets,
        String sha256,
        byte[] firstOctets,
        Optional<TransportFailure> failure,
        ExchangeTimes times) {

    /** So many octets of a body are kept. */
    public static final int MOST_OCTETS = 256;

    /** So many octets of a document in XML are kept. */
    public static final int MOST_OF_DOCUMENT = 64 << 10;

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "%s %s -> %s, %d octets%s"
                .formatted(
                        method,
                        url,
                        status == 0 ? "no answer" : status,
                        octets,
                        failure.map(why -> ": " + why.message()).orElse(""));
    }
}
