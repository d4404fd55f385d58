package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Message;
import java.util.List;

/** A message without {@code Final} is answered with Alert 1222 and without {@code Final} (DM Protocol 1.2.1, 6.2). */
final class NextMessageRule implements AnswerRule {

    private static final String NEXT = "Alert 1222 without Final";
    private static final String ABORT = "Alert 1223 with Final";

    @Override
    public String requirement() {
        return "DMPRO-SRV-09";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of(NEXT, ABORT);
    }

    /** Whether the device's package is open and it is not the server that is sending. */
    static boolean concerns(Turn turn) {
        return turn.isRegular()
                && turn.isAccepted()
                && !turn.request().orElseThrow().isFinal()
                && !Aborts.isAbort(turn.request().orElseThrow())
                && !ServerPackage.isOpen(turn);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        if (!concerns(turn)) {
            return;
        }
        String actual =
                "%s, %s".formatted(Wording.commands(turn.serverCommands()), answer.isFinal() ? "Final" : "no Final");
        if (Aborts.isAbort(answer)) {
            findings.pass(turn.answerIndex(), ABORT);
        } else if (!Aborts.holds(answer, AlertCode.NEXT_MESSAGE)) {
            findings.deviation(turn.answerIndex(), "The server does not ask for the rest of the package", NEXT, actual);
        } else if (answer.isFinal()) {
            findings.deviation(
                    turn.answerIndex(), "The server ends its package while that of the device is open", NEXT, actual);
        } else {
            findings.pass(turn.answerIndex(), NEXT);
        }
    }
}
