package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Optional;

/**
 * A {@code RespURI} that the server sends can be used for the next message (RepPro 1.2.2, 6.1.21).
 *
 * <p>Judged by HTTP alone, and where the device names the RespURI as its {@code Target}, so that it has really gone there.
 * What answers there may be any message, and HTTP has its own reasons to refuse. An answer that never came is inconclusive.
 */
final class RespUriRule implements TurnRule {

    private static final String ANSWERED = "a message from the RespURI";
    private static final String REFUSED = "a refusal for reasons of HTTP";
    private static final int LOWEST_ERROR = 400;

    @Override
    public String requirement() {
        return "DMTRN-SRV-15";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of(ANSWERED, REFUSED);
    }

    @Override
    public void judge(Turn turn, Findings findings) {
        Optional<String> uri =
                turn.previous().flatMap(Turn::answer).map(Message::header).flatMap(h -> h.respUri());
        if (!turn.isRegular()
                || !uri.equals(turn.request().map(m -> m.header().target().uri()))) {
            return;
        }
        int status = turn.exchange()
                .server()
                .map(wire -> wire.httpStatus().orElse(200))
                .orElse(0);
        if (MediaTypeRule.isRefusal(status)) {
            findings.pass(turn.answerIndex(), REFUSED);
        } else if (status >= LOWEST_ERROR) {
            findings.deviation(
                    turn.answerIndex(),
                    "Nobody answers at the RespURI of the server",
                    "a message from " + Wording.shortened(uri.get()),
                    "HTTP " + status);
        } else if (turn.answer().isPresent()) {
            findings.pass(turn.answerIndex(), ANSWERED);
        }
    }
}
