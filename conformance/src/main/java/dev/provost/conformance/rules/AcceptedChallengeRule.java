package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * A challenge that comes with success names its type, its format and, for a digest, a nonce (DM RepPro 1.2.1, Chal).
 */
final class AcceptedChallengeRule implements AnswerRule {

    private static final String WHOLE = "a whole challenge with the acceptance";

    @Override
    public String requirement() {
        return "DMSEC-SRV-34";
    }

    @Override
    public List<String> permitted() {
        return List.of(WHOLE);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (turn.isAccepted() && Challenges.chal(turn).isPresent()) {
            Challenges.judge(turn, findings, WHOLE);
        }
    }
}
