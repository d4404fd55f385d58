package dev.provost.conformance.rules;

import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.Verification;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Right credentials give 212 or 200 (DM Protocol 1.2.1, 9.1).
 *
 * <p>Only for accounts of the context; basic ones only where the account is one for basic. Not judged where the server
 * refuses for another reason than the credentials.
 */
final class RightCredentialsRule implements Rule {

    private static final String SESSION = "212, for the whole session";
    private static final String MESSAGE = "200, for this message";

    private final AuthScheme scheme;

    private RightCredentialsRule(AuthScheme scheme) {
        this.scheme = scheme;
    }

    /** The rule for basic credentials. */
    static Rule ofBasic() {
        return new RightCredentialsRule(AuthScheme.BASIC);
    }

    /** The rule for digests. */
    static Rule ofMd5() {
        return new RightCredentialsRule(AuthScheme.MD5);
    }

    @Override
    public String id() {
        return "right-" + scheme.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String requirement() {
        return scheme == AuthScheme.BASIC ? "DMSEC-SRV-03" : "DMSEC-SRV-04";
    }

    @Override
    public List<String> permitted() {
        return List.of(SESSION, MESSAGE);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.turns().filter(turn -> concerns(turn, context)).forEach(turn -> {
            if (turn.isRejected()) {
                findings.deviation(
                        turn.answerIndex(),
                        "The server rejects right credentials",
                        "212 or 200",
                        turn.headerCode() + "");
            } else if (turn.headerCode() == 212 || turn.headerCode() == 200) {
                findings.pass(turn.answerIndex(), turn.headerCode() == 212 ? SESSION : MESSAGE);
            }
        });
    }

    private boolean concerns(Turn turn, RuleContext context) {
        return Challenges.cred(turn)
                        .flatMap(cred -> AuthType.ofMetaType(Challenges.type(cred)))
                        .filter(type -> type.name().equals(scheme.name()))
                        .isPresent()
                && context.account(turn.session().device())
                        .filter(account -> account.auth() == scheme)
                        .isPresent()
                && KnownCredentials.check(turn, context).equals(Optional.of(Verification.ACCEPTED));
    }
}
