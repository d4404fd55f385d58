package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.Nonce;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Nonces are at least 16 octets long and never repeated (DM Security 1.2.1, 5.3.2). */
final class NonceQualityRule implements Rule {

    private static final int SHORTEST = 16;
    private static final String GOOD = "16 octets or more, never seen before";

    @Override
    public String requirement() {
        return "DMSEC-SRV-10";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        Set<Nonce> seen = new HashSet<>();
        transcript
                .turns()
                .filter(turn -> !turn.isRepetition())
                .forEach(turn -> Challenges.nonce(turn).ifPresent(nonce -> judge(turn, nonce, seen, findings)));
    }

    private static void judge(Turn turn, Nonce nonce, Set<Nonce> seen, Findings findings) {
        int octets = nonce.octets().length;
        if (!seen.add(nonce)) {
            findings.deviation(turn.answerIndex(), "A nonce is given twice", "a new nonce", nonce.base64());
        } else if (octets < SHORTEST) {
            findings.deviation(
                    turn.answerIndex(), "A nonce is short", "at least " + SHORTEST + " octets", octets + " octets");
        } else {
            findings.pass(turn.answerIndex(), GOOD);
        }
    }
}
