package dev.provost.reports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One HTTP message as it went over the wire.
 *
 * @param direction which way it went
 * @param time when its last octet was sent or received
 * @param connection number of the TCP connection within the transcript, from 0
 * @param httpHead request or status line and header lines, without the empty line that ends them
 * @param body the octets of the body as received, without transfer coding
 * @param mediaType what the body claims to be, empty when nothing was claimed
 * @param decoded the body made readable (indented XML, also for WBXML); empty when it could not be decoded
 * @param notes deviations and remarks, one sentence each
 */
public record WireMessage(
        Direction direction,
        Instant time,
        int connection,
        String httpHead,
        Octets body,
        String mediaType,
        String decoded,
        List<String> notes) {

    public WireMessage {
        Checks.notNegative("connection number", connection);
        notes = List.copyOf(notes);
    }

    /** The request line or status line. */
    public String startLine() {
        return httpHead.lines().findFirst().orElse("");
    }

    /** Whether the media type promises text, so that the decoded body shows all of it. */
    public boolean isText() {
        String bare = mediaType.strip().toLowerCase(Locale.ROOT);
        return bare.startsWith("text/") || bare.contains("+xml") || bare.startsWith("application/xml");
    }
}
