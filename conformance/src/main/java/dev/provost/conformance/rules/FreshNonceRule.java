package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.Nonce;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** After an md5 failure the next challenge has a nonce that was not used before (DM Security 1.2.1, 5.3). */
final class FreshNonceRule implements Rule {

    @Override
    public String requirement() {
        return "DMSEC-SRV-06";
    }

    @Override
    public List<String> permitted() {
        return List.of("a new nonce");
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.sessions().forEach(session -> judge(session, findings));
    }

    private static void judge(Session session, Findings findings) {
        Set<Nonce> given = new HashSet<>();
        for (Turn turn : session.turns()) {
            Optional<Nonce> nonce = Challenges.nonce(turn);
            if (nonce.isEmpty() || turn.isRepetition()) {
                continue;
            }
            boolean failure = turn.isRejected()
                    && Challenges.cred(turn)
                            .filter(cred -> Challenges.type(cred).equals(AuthType.MD5.metaType()))
                            .isPresent();
            boolean fresh = given.add(nonce.get());
            if (failure && fresh) {
                findings.pass(turn.answerIndex(), "a new nonce");
            } else if (failure) {
                findings.deviation(
                        turn.answerIndex(),
                        "The new challenge has a nonce that was given before",
                        "a new nonce",
                        nonce.get().base64());
            }
        }
    }
}
