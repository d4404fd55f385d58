package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/** {@code SessionID} is the device's (DM Protocol 1.2.1, 8.4). */
final class SessionIdRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-04";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of("the device's SessionID");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (turn.request().isEmpty()) {
            return;
        }
        String expected = turn.request().get().header().sessionId();
        String actual = answer.header().sessionId();
        if (expected.equals(actual)) {
            findings.pass(turn.answerIndex(), "the device's SessionID");
        } else {
            findings.deviation(turn.answerIndex(), "The server answers under another SessionID", expected, actual);
        }
    }
}
