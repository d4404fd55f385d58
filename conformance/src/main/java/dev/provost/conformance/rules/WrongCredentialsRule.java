package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.Verification;
import java.util.List;
import java.util.Optional;

/**
 * Credentials that are rejected get 401 with a challenge, and wrong ones are rejected (DM Protocol 1.2.1, 9.1; DM Security
 * 1.2.1, 5.3).
 *
 * <p>Whether they are wrong is known only for accounts of the context, digests after a challenge. Code 407 instead of 401 is
 * a warning only, and so is a challenge for another type than the digest that was rejected: the server may not serve md5 for
 * this account.
 */
final class WrongCredentialsRule implements Rule {

    private final AuthType type;
    private final String id;
    private final String requirement;
    private final String what;
    private final String challenge;

    private WrongCredentialsRule(AuthType type, String id, String requirement, String what, String challenge) {
        this.type = type;
        this.id = id;
        this.requirement = requirement;
        this.what = what;
        this.challenge = challenge;
    }

    /** The rule for basic credentials. */
    static Rule ofBasic() {
        return new WrongCredentialsRule(
                AuthType.BASIC, "wrong-basic", "DMSEC-SRV-02", "wrong basic credentials", "401 with a challenge");
    }

    /** The rule for digests. */
    static Rule ofMd5() {
        return new WrongCredentialsRule(
                AuthType.MD5, "wrong-digest", "DMSEC-SRV-05", "a wrong digest", "401 with an md5 challenge");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String requirement() {
        return requirement;
    }

    @Override
    public List<String> permitted() {
        return List.of(challenge);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript
                .turns()
                .filter(turn -> Challenges.cred(turn)
                        .filter(cred -> Challenges.type(cred).equals(type.metaType()))
                        .isPresent())
                .forEach(turn -> judge(turn, context, findings));
    }

    private void judge(Turn turn, RuleContext context, Findings findings) {
        Optional<String> other = Challenges.chal(turn)
                .flatMap(chal -> chal.meta().type())
                .filter(asked -> type == AuthType.MD5 && !asked.equals(type.metaType()));
        if (turn.headerCode() == 401 && other.isPresent()) {
            findings.doubt(
                    turn.answerIndex(),
                    "A digest is answered by a challenge of another type",
                    type.metaType(),
                    other.get());
        } else if (turn.headerCode() == 401) {
            Challenges.judge(turn, findings, challenge);
        } else if (turn.headerCode() == 407) {
            findings.doubt(turn.answerIndex(), "Wrong credentials are called missing", "401", "407");
        } else if (turn.isAccepted()
                && KnownCredentials.check(turn, context).equals(Optional.of(Verification.WRONG_SECRET))) {
            findings.deviation(turn.answerIndex(), "The server accepts " + what, "401", turn.headerCode() + "");
        }
    }
}
