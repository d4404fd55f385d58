package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Body;
import dev.provost.conformance.transcript.Exchange;
import dev.provost.conformance.transcript.Turn;
import java.util.List;

/**
 * Every message of the device is answered by a message, the last one too (DM Protocol 1.2.1, 8).
 *
 * <p>Silence after an abort is permitted, and HTTP errors are the business of {@link MediaTypeRule}. An answer that the
 * network swallowed is inconclusive.
 */
final class AnsweredRule implements TurnRule {

    private static final String ANSWERED = "a message";
    private static final String SILENCE = "silence after an abort";

    @Override
    public String requirement() {
        return "DMPRO-SRV-06";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public boolean endsTalk() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of(ANSWERED, SILENCE);
    }

    @Override
    public void judge(Turn turn, Findings findings) {
        if (!turn.isRegular()) {
            return;
        }
        boolean abort = Aborts.isAbort(turn.request().orElseThrow());
        turn.exchange()
                .failure()
                .filter(reason -> turn.exchange().cut() == Exchange.Cut.NONE)
                .ifPresent(reason -> findings.lost(turn.clientIndex(), "No answer arrived: " + reason));
        turn.exchange().server().ifPresent(wire -> {
            if (wire.body() instanceof Body.Readable) {
                findings.pass(turn.answerIndex(), ANSWERED);
            } else if (abort) {
                findings.pass(turn.answerIndex(), SILENCE);
            } else if (wire.body() instanceof Body.Empty && wire.httpStatus().orElse(200) / 100 == 2) {
                findings.deviation(
                        turn.answerIndex(), "The answer to the device's message is empty", "a message", "no octets");
            }
        });
    }
}
