package dev.provost.conformance.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What octets are that come where a message may begin. */
enum HttpStart {
    REQUEST,
    RESPONSE,
    TLS,
    OTHER;

    private static final List<String> METHODS =
            List.of("POST ", "GET ", "HEAD ", "PUT ", "DELETE ", "OPTIONS ", "PATCH ", "TRACE ", "CONNECT ");
    private static final int LOOK = 8;

    static HttpStart of(byte[] octets) {
        if (octets.length > 1 && octets[0] >= 0x14 && octets[0] <= 0x17 && octets[1] == 0x03) {
            return TLS;
        }
        int at = 0;
        while (at < octets.length && (octets[at] == '\r' || octets[at] == '\n')) {
            at++;
        }
        String start = new String(octets, at, Math.min(LOOK, octets.length - at), StandardCharsets.ISO_8859_1);
        if (start.isEmpty()) {
            return OTHER;
        }
        if (agree(start, "HTTP/1.")) {
            return RESPONSE;
        }
        return METHODS.stream().anyMatch(method -> agree(start, method)) ? REQUEST : OTHER;
    }

    /** Whether one is the beginning of the other: a segment may be as short as one octet. */
    private static boolean agree(String start, String word) {
        return start.startsWith(word) || word.startsWith(start);
    }
}
