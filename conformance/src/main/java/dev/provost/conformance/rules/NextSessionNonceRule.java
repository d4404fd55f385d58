package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.Nonce;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The nonce that comes with success is valid in the next session, and the old one no longer (DM Security 1.2.1, 5.3).
 *
 * <p>Judged for digests of accounts in the context, between sessions that the transcript holds from their beginning and in which
 * no answer got lost. What was overheard may lack the session between.
 */
final class NextSessionNonceRule implements Rule {

    private static final String VALID = "the last nonce accepted in the next session";
    private static final String OLD = "an older nonce refused";

    private static final class Given {
        private Optional<Nonce> last = Optional.empty();
        private final Set<Nonce> older = new HashSet<>();
    }

    @Override
    public String requirement() {
        return "DMSEC-SRV-09";
    }

    @Override
    public List<String> permitted() {
        return List.of(VALID, OLD);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        Map<String, Given> given = new HashMap<>();
        for (Session session : transcript.sessions()) {
            Given known = given.computeIfAbsent(session.device(), device -> new Given());
            if (session.beginsAtTheBeginning() && !session.isOverheard() && !session.isOverlapping()) {
                judge(session.turns().getFirst(), known, context, findings);
            }
            session.turns().forEach(turn -> note(turn, known));
        }
    }

    private static void judge(Turn first, Given known, RuleContext context, Findings findings) {
        if (known.last.isEmpty() || !(first.isAccepted() || first.isRejected())) {
            return;
        }
        boolean right = KnownCredentials.isDigestOver(first, known.last.get(), context);
        boolean old =
                !right && known.older.stream().anyMatch(nonce -> KnownCredentials.isDigestOver(first, nonce, context));
        if (right && first.isAccepted()) {
            findings.pass(first.answerIndex(), VALID);
        } else if (right) {
            findings.deviation(
                    first.answerIndex(),
                    "The server refuses the nonce that it gave in the last session",
                    "200 or 212",
                    first.headerCode() + "");
        } else if (old && first.isRejected()) {
            findings.pass(first.answerIndex(), OLD);
        } else if (old) {
            findings.deviation(
                    first.answerIndex(),
                    "The server accepts a digest over a nonce that it has replaced",
                    "401 with a challenge",
                    first.headerCode() + "");
        }
    }

    /** A nonce that came with a rejection, or an answer that got lost, leaves open which one holds. */
    private static void note(Turn turn, Given known) {
        Optional<Nonce> nonce = Challenges.nonce(turn);
        if (turn.answer().isEmpty() || nonce.isPresent()) {
            known.last.ifPresent(known.older::add);
            known.last = nonce.filter(n -> turn.isAccepted());
        }
    }
}
