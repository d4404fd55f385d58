package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * {@code VerDTD} and {@code VerProto} are those of the device (RepPro 1.2.1).
 *
 * <p>Not judged where the server refuses the version, nor for a version that does not exist.
 */
final class VersionEchoRule implements AnswerRule {

    @Override
    public String requirement() {
        return "DMREP-SRV-03";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of("the device's versions");
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (turn.request().isEmpty()
                || Versions.isRefused(turn)
                || !Versions.areKnown(turn.request().get())) {
            return;
        }
        String expected = Versions.of(turn.request().get());
        String actual = Versions.of(answer);
        if (expected.equals(actual)) {
            findings.pass(turn.answerIndex(), "the device's versions");
        } else {
            findings.deviation(
                    turn.answerIndex(), "The server answers in another version than the device's", expected, actual);
        }
    }
}
