package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import java.util.List;

/**
 * Mark-up in {@code Data} is escaped or in CDATA (RepPro 1.2.1, Data).
 *
 * <p>Seen where it makes the message unreadable; that a value arrives otherwise than it was meant is seen only by who knows
 * the value.
 */
final class EscapedDataRule implements TurnRule {

    private static final String ESCAPED = "& and < escaped or in CDATA";

    @Override
    public String requirement() {
        return "DMREP-SRV-20";
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
        return List.of(ESCAPED);
    }

    @Override
    public void judge(Turn turn, Findings findings) {
        turn.exchange()
                .server()
                .flatMap(UnescapedData::in)
                .ifPresent(value -> findings.deviation(
                        turn.answerIndex(),
                        "Mark-up in Data is not escaped, which makes the message unreadable",
                        ESCAPED,
                        Wording.shortened(value)));
    }
}
