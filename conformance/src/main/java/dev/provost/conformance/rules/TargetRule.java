package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/** {@code Target} names the device as it names itself (DM Protocol 1.2.1, 8.4). */
final class TargetRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-06";
    }

    @Override
    public List<String> permitted() {
        return List.of("the device's Source");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (turn.request().isEmpty()) {
            return;
        }
        String expected = turn.request().get().header().source().uri();
        String actual = answer.header().target().uri();
        if (expected.equals(actual)) {
            findings.pass(turn.answerIndex(), "the device's Source");
        } else {
            findings.deviation(turn.answerIndex(), "Target does not name the device", expected, actual);
        }
    }
}
