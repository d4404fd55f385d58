package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.Verification;
import java.util.List;
import java.util.Optional;

/**
 * Basic credentials that are rejected get 401 with a challenge, and wrong ones are rejected (DM Protocol 1.2.1, 9.1).
 *
 * <p>Whether they are wrong is known only for accounts of the context. Code 407 instead of 401 is a warning only.
 */
final class WrongBasicRule implements Rule {

    private static final String CHALLENGE = "401 with a challenge";

    @Override
    public String requirement() {
        return "DMSEC-SRV-02";
    }

    @Override
    public List<String> permitted() {
        return List.of(CHALLENGE);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript
                .turns()
                .filter(turn -> Challenges.cred(turn)
                        .filter(cred -> Challenges.type(cred).equals(AuthType.BASIC.metaType()))
                        .isPresent())
                .forEach(turn -> judge(turn, context, findings));
    }

    private static void judge(Turn turn, RuleContext context, Findings findings) {
        if (turn.headerCode() == 401) {
            Challenges.judge(turn, findings, CHALLENGE);
        } else if (turn.headerCode() == 407) {
            findings.doubt(turn.answerIndex(), "Wrong credentials are called missing", "401", "407");
        } else if (turn.isAccepted()
                && KnownCredentials.check(turn, context).equals(Optional.of(Verification.WRONG_SECRET))) {
            findings.deviation(
                    turn.answerIndex(), "The server accepts wrong basic credentials", "401", turn.headerCode() + "");
        }
    }
}
