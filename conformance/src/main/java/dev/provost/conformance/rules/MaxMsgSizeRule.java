package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * No message is longer than the {@code MaxMsgSize} that the device announced last (RepPro 1.2.1, 6.4).
 *
 * <p>A warning only where the message holds nothing but statuses: a limit may be too small for any answer at all.
 */
final class MaxMsgSizeRule implements AnswerRule {

    private static final String WITHIN = "within the limit";

    @Override
    public String requirement() {
        return "DMPRO-SRV-11";
    }

    @Override
    public List<String> permitted() {
        return List.of(WITHIN);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        turn.limits().maxMsgSize().ifPresent(limit -> judge(turn, limit, findings));
    }

    private static void judge(Turn turn, long limit, Findings findings) {
        int length = turn.exchange().server().orElseThrow().octets().length;
        String message = "The answer is longer than the device's MaxMsgSize";
        String expected = "at most " + limit + " octets";
        if (length <= limit) {
            findings.pass(turn.answerIndex(), WITHIN);
        } else if (turn.serverCommands().isEmpty()) {
            findings.doubt(turn.answerIndex(), message + ", with statuses alone", expected, length + " octets");
        } else {
            findings.deviation(turn.answerIndex(), message, expected, length + " octets");
        }
    }
}
