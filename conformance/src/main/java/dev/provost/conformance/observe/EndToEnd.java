package dev.provost.conformance.observe;

import dev.provost.transport.Header;
import dev.provost.transport.Headers;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The header fields that go from end to end: all but those of a single connection (RFC 9110, 7.6.1). */
final class EndToEnd {

    private static final Set<String> OF_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private EndToEnd() {}

    static Headers of(Headers headers) {
        Set<String> left = new HashSet<>(OF_CONNECTION);
        for (String value : headers.values("Connection")) {
            List.of(value.split(",")).forEach(name -> left.add(name.strip().toLowerCase(Locale.ROOT)));
        }
        List<Header> kept = headers.all().stream()
                .filter(h -> !left.contains(h.name().toLowerCase(Locale.ROOT)))
                .toList();
        return new Headers(kept);
    }
}
