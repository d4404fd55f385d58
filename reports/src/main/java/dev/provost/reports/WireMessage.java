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
 * @param explanations how its credentials come about
 * @param reader what can read it
 */
public record WireMessage(
        Direction direction,
        Instant time,
        int connection,
        String httpHead,
        Octets body,
        String mediaType,
        String decoded,
        List<String> notes,
        List<Explanation> explanations,
        WireReader reader) {

    public WireMessage {
        Checks.notNegative("connection number", connection);
        notes = List.copyOf(notes);
        explanations = List.copyOf(explanations);
    }

    /** A message without explanations, that nothing can read. */
    public WireMessage(
            Direction direction,
            Instant time,
            int connection,
            String httpHead,
            Octets body,
            String mediaType,
            String decoded,
            List<String> notes) {
        this(direction, time, connection, httpHead, body, mediaType, decoded, notes, List.of(), WireReader.NONE);
    }

    /** This with explanations and something that can read it. */
    public WireMessage explained(List<Explanation> how, WireReader words) {
        return new WireMessage(direction, time, connection, httpHead, body, mediaType, decoded, notes, how, words);
    }

    /** The tokens of a binary message, one a line: offset, octets, meaning; empty for text. */
    public String tokens() {
        return reader.tokens(this);
    }

    /** The status and alert codes of the message in words. */
    public List<String> codes() {
        return reader.codes(this);
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
