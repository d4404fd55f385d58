package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import java.util.List;
import java.util.Optional;

/**
 * {@code Content-Length} is the length of the body, and does not stand beside {@code Transfer-Encoding} (RFC 9112, 6).
 *
 * <p>A body that was compressed is not judged, since a recording may hold it as it was before.
 */
final class ContentLengthRule implements TurnRule {

    private static final String RIGHT = "Content-Length as long as the body";
    private static final String CHUNKED = "Transfer-Encoding without Content-Length";

    @Override
    public String requirement() {
        return "DMTRN-SRV-27";
    }

    @Override
    public List<String> permitted() {
        return List.of(RIGHT, CHUNKED);
    }

    @Override
    public void judge(Turn turn, Findings findings) {
        turn.exchange()
                .server()
                .filter(wire -> wire.header("Content-Encoding").isEmpty())
                .ifPresent(wire -> judge(turn.answerIndex(), wire, findings));
    }

    private static void judge(int index, WireMessage wire, Findings findings) {
        Optional<String> length = wire.header("Content-Length").map(String::strip);
        boolean chunked = wire.header("Transfer-Encoding").isPresent();
        String actual = Integer.toString(wire.octets().length);
        if (chunked && length.isPresent()) {
            findings.deviation(
                    index,
                    "The answer has both Content-Length and Transfer-Encoding",
                    "one of them",
                    "Content-Length " + Wording.shortened(length.get()));
        } else if (length.filter(l -> !l.equals(actual)).isPresent()) {
            findings.deviation(
                    index, "Content-Length is not the length of the body", actual, Wording.shortened(length.get()));
        } else if (chunked || length.isPresent()) {
            findings.pass(index, chunked ? CHUNKED : RIGHT);
        }
    }
}
