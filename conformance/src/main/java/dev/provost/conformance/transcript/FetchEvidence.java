package dev.provost.conformance.transcript;

import dev.provost.transport.fetch.FetchRecord;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A request of a phone outside any session: for a package, for its descriptor, or with an install notice.
 *
 * @param device the phone
 * @param fetch what went over the wire, of bounded size
 * @param servers whether it went to a place of the server's own, and not to one that the harness keeps
 */
public record FetchEvidence(String device, FetchRecord fetch, boolean servers) {

    /** A field of the head of the answer, without the spaces around it. */
    public Optional<String> field(String name) {
        String wanted = name.toLowerCase(Locale.ROOT) + ":";
        return new String(fetch.responseHead(), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(line -> line.substring(wanted.length()).strip())
                .findFirst();
    }

    /** The media type of the answer without parameters, in small letters; empty text where it has none. */
    public String mediaType() {
        return field("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Whether the answer is there from its first to its last octet. */
    public boolean isComplete() {
        return fetch.status() == 200 && fetch.failure().isEmpty();
    }

    /** The first line of what the phone said, the status line of a notice for instance. */
    public String said() {
        return new String(fetch.requestBody(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }
}
