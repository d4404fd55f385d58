package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import java.util.List;
import java.util.Optional;

/**
 * Once accepted, the type of authentication stays the same for the session (DM Protocol 1.2.1, 9.1).
 *
 * <p>Another type in the challenge that comes with success is a warning only: it may be meant for the next session.
 */
final class SameTypeRule implements Rule {

    @Override
    public String requirement() {
        return "DMSEC-SRV-12";
    }

    @Override
    public List<String> permitted() {
        return List.of("the type that was accepted");
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        for (Session session : transcript.sessions()) {
            Optional<String> accepted = Optional.empty();
            for (Turn turn : session.turns()) {
                if (turn.isAccepted() && accepted.isEmpty()) {
                    accepted = Challenges.cred(turn).map(Challenges::type);
                }
                Optional<String> asked =
                        Challenges.chal(turn).flatMap(chal -> chal.meta().type());
                if (accepted.isPresent() && asked.isPresent()) {
                    judge(turn, accepted.get(), asked.get(), findings);
                }
            }
        }
    }

    private static void judge(Turn turn, String accepted, String asked, Findings findings) {
        if (accepted.equals(asked)) {
            findings.pass(turn.answerIndex(), "the type that was accepted");
        } else if (turn.isRejected()) {
            findings.deviation(
                    turn.answerIndex(),
                    "The server changes the type of authentication in the session",
                    accepted,
                    asked);
        } else {
            findings.doubt(
                    turn.answerIndex(),
                    "The server gives a challenge of another type with its acceptance",
                    accepted,
                    asked);
        }
    }
}
