package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import java.util.List;

/**
 * After 212 no message of the session needs credentials (RepPro 1.2.2, 6.1.2).
 *
 * <p>Until the server ends it: what comes after statuses alone need not be of the same session.
 */
final class SessionAcceptanceRule implements Rule {

    @Override
    public String requirement() {
        return "DMSEC-SRV-11";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public boolean endsTalk() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of("accepted without credentials");
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        for (Session session : transcript.sessions()) {
            boolean forSession = false;
            for (Turn turn : session.turns()) {
                if (forSession
                        && turn.request().isPresent()
                        && Challenges.cred(turn).isEmpty()) {
                    judge(turn, findings);
                }
                forSession = (forSession || turn.headerCode() == 212) && !turn.leavesNothingToDo();
            }
        }
    }

    private static void judge(Turn turn, Findings findings) {
        if (turn.isAccepted()) {
            findings.pass(turn.answerIndex(), "accepted without credentials");
        } else if (turn.isRejected()) {
            findings.deviation(
                    turn.answerIndex(),
                    "The server asks for credentials again after it accepted them for the session",
                    "200 or 212",
                    turn.headerCode() + "");
        }
    }
}
