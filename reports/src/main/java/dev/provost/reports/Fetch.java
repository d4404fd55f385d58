package dev.provost.reports;

import java.time.Instant;
import java.util.List;

/**
 * What a handset fetched or told outside any session: a package, a download descriptor, an install notice.
 *
 * @param time when it began
 * @param device whose it was
 * @param from address of the handset's side, empty when no connection came about
 * @param to the URL
 * @param requestHead the HTTP request from its request line on, without the empty line
 * @param sent the body of the request, or its beginning
 * @param responseHead the HTTP response up to its empty line; empty when there was none
 * @param octets how many octets of body came
 * @param sha256 their SHA-256 in hexadecimal digits
 * @param first the first of them
 * @param notes remarks, one sentence each
 */
public record Fetch(
        Instant time,
        String device,
        String from,
        String to,
        String requestHead,
        Octets sent,
        String responseHead,
        long octets,
        String sha256,
        Octets first,
        List<String> notes) {

    public Fetch {
        notes = List.copyOf(notes);
    }

    /** The first line of the answer, or that there was none. */
    public String outcome() {
        return responseHead.lines().findFirst().orElse("no answer");
    }
}
