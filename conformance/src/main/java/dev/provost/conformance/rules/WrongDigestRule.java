package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.Verification;
import java.util.List;
import java.util.Optional;

/**
 * A digest that is rejected gets 401 with an md5 challenge, and a wrong one is rejected (DM Security 1.2.1, 5.3).
 *
 * <p>Whether it is wrong is known only for accounts of the context after a challenge. A challenge of another type, and code
 * 407 instead of 401, are warnings only: the server may not serve md5 for this account.
 */
final class WrongDigestRule implements Rule {

    private static final String CHALLENGE = "401 with an md5 challenge";

    @Override
    public String requirement() {
        return "DMSEC-SRV-05";
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
                        .filter(cred -> Challenges.type(cred).equals(AuthType.MD5.metaType()))
                        .isPresent())
                .forEach(turn -> judge(turn, context, findings));
    }

    private static void judge(Turn turn, RuleContext context, Findings findings) {
        Optional<String> type =
                Challenges.chal(turn).flatMap(chal -> chal.meta().type());
        if (turn.headerCode() == 401
                && type.filter(t -> !t.equals(AuthType.MD5.metaType())).isPresent()) {
            findings.doubt(
                    turn.answerIndex(),
                    "A digest is answered by a challenge of another type",
                    "syncml:auth-md5",
                    type.get());
        } else if (turn.headerCode() == 401) {
            Challenges.judge(turn, findings, CHALLENGE);
        } else if (turn.headerCode() == 407) {
            findings.doubt(turn.answerIndex(), "Wrong credentials are called missing", "401", "407");
        } else if (turn.isAccepted()
                && KnownCredentials.check(turn, context).equals(Optional.of(Verification.WRONG_SECRET))) {
            findings.deviation(turn.answerIndex(), "The server accepts a wrong digest", "401", turn.headerCode() + "");
        }
    }
}
