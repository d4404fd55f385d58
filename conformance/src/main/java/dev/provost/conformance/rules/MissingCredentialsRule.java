package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Message;
import java.util.List;

/**
 * A message without credentials gives 407 with a challenge, if it is rejected at all (DM Protocol 1.2.1, 9.1).
 *
 * <p>That it is accepted is no deviation here: the transport may have authenticated the device, or an earlier message. Code
 * 401 instead of 407 is a warning only, deployed servers make no difference.
 */
final class MissingCredentialsRule implements AnswerRule {

    private static final String CHALLENGE = "407 with a challenge";

    @Override
    public String requirement() {
        return "DMSEC-SRV-01";
    }

    @Override
    public List<String> permitted() {
        return List.of(CHALLENGE);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        boolean concerned =
                turn.request().isPresent() && Challenges.cred(turn).isEmpty() && !Challenges.areInTransport(turn);
        if (!concerned) {
            return;
        }
        if (turn.headerCode() == 407) {
            Challenges.judge(turn, findings, CHALLENGE);
        } else if (turn.headerCode() == 401) {
            findings.doubt(turn.answerIndex(), "Missing credentials are called wrong", "407", "401");
        }
    }
}
